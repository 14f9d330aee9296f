package org.chancery.texts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chancery.texts.Run.Mark;
import org.chancery.texts.engine.Node;
import org.jspecify.annotations.Nullable;

/**
 * The words of textblocks as runs. A passage in brackets may go through several blocks; its signs
 * stand before its first and after its last letter.
 */
final class Inline {

  private static final Map<String, Mark> MARKS =
      Map.of(
          "strong",
          Mark.STRONG,
          "em",
          Mark.EM,
          "underline",
          Mark.UNDERLINE,
          "insertion",
          Mark.INSERTION,
          "deletion",
          Mark.DELETION);

  private final Map<String, Node> first = new HashMap<>();
  private final Map<String, Node> last = new HashMap<>();

  Inline(Node document) {
    edges(document);
  }

  private void edges(Node node) {
    for (String bracket : brackets(node)) {
      first.putIfAbsent(bracket, node);
      last.put(bracket, node);
    }
    node.children().forEach(this::edges);
  }

  /** Which of the alternatives in brackets: each option of a bracket has signs of its own. */
  private static Set<String> brackets(Node node) {
    Set<String> found = new LinkedHashSet<>();
    for (org.chancery.texts.engine.Mark mark : node.marks()) {
      if (mark.name().equals("bracket")) {
        found.add(mark.attr("id") + "/" + mark.attr("option"));
      }
    }
    return found;
  }

  List<Run> runs(Node textblock) {
    return runs(textblock, note -> "");
  }

  /** The runs of a block; footnotes are told, and answered with their numbers. */
  List<Run> runs(Node textblock, Function<Node, String> footnotes) {
    List<Run> runs = new ArrayList<>();
    for (Node node : textblock.children()) {
      Set<String> brackets = brackets(node);
      brackets.stream()
          .filter(bracket -> node == first.get(bracket))
          .forEach(bracket -> runs.add(new Run.Bracket("[")));
      add(runs, run(node, footnotes));
      brackets.stream()
          .filter(bracket -> node == last.get(bracket))
          .forEach(bracket -> runs.add(new Run.Bracket("]")));
    }
    return runs;
  }

  private static Run run(Node node, Function<Node, String> footnotes) {
    if (node.isText()) {
      Set<Mark> marks = EnumSet.noneOf(Mark.class);
      @Nullable String href = null;
      for (org.chancery.texts.engine.Mark mark : node.marks()) {
        Mark known = MARKS.get(mark.name());
        if (known != null) {
          marks.add(known);
        }
        href = mark.attr("href") instanceof String address ? address : href;
      }
      return new Run.Words(node.text(), marks, href);
    }
    return node.name().equals("footnote")
        ? new Run.Reference(node.id().orElse(""), footnotes.apply(node))
        : new Run.Placeholder(node.attr("label") instanceof String label ? label : "");
  }

  /** Neighbours that differ in nothing that people see are one run. */
  private static void add(List<Run> runs, Run run) {
    if (run instanceof Run.Words words
        && !runs.isEmpty()
        && runs.getLast() instanceof Run.Words before
        && new Run.Words("", before.marks(), before.href())
            .equals(new Run.Words("", words.marks(), words.href()))) {
      runs.removeLast();
      runs.add(new Run.Words(before.text() + words.text(), words.marks(), words.href()));
    } else {
      runs.add(run);
    }
  }
}
