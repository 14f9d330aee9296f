package org.chancery.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.texts.engine.Fault;
import org.chancery.texts.engine.Mark;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.RemoveMarkStep;
import org.chancery.texts.engine.Step;
import org.chancery.texts.engine.StepResult;
import org.chancery.texts.engine.Steps;
import org.jspecify.annotations.Nullable;

/**
 * Square brackets as data: the mark {@code bracket} says on words whose they are and which of
 * several options they belong to.
 */
public final class Brackets {

  private Brackets() {}

  /**
   * All brackets of a text.
   *
   * @param document the whole text
   * @return in the order of their beginnings
   */
  public static List<Bracket> in(Node document) {
    var found = new LinkedHashMap<String, Draft>();
    gather(document, "", found);
    return found.entrySet().stream().map(entry -> entry.getValue().as(entry.getKey())).toList();
  }

  /**
   * The steps that take a bracket away: the words of one option stay and become part of the text,
   * those of the others go. Where the option was added as a suggestion, it is accepted with it;
   * what else is suggested in it stays suggested.
   *
   * @param document the whole text
   * @param id which bracket
   * @param keep the number of the option that stays
   * @return empty if the bracket has no such option
   */
  public static List<Step> settle(Node document, String id, int keep) {
    return new Removal(document, id, keep).steps();
  }

  private static void gather(Node node, String block, Map<String, Draft> found) {
    var here = node.type().isBlock() ? node.id().orElse(block) : block;
    for (var mark : node.marks()) {
      if (mark.name().equals(Suggestions.BRACKET)
          && mark.attr("id") instanceof String id
          && mark.attr("option") instanceof Number option) {
        found
            .computeIfAbsent(id, one -> new Draft(here))
            .add(option.intValue(), node.isText() ? node.text() : node.textContent());
      }
    }
    node.children().forEach(child -> gather(child, here, found));
  }

  /** A bracket while its pieces are gathered. */
  private static final class Draft {

    private final String block;
    private final Map<Integer, StringBuilder> options = new LinkedHashMap<>();

    Draft(String block) {
      this.block = block;
    }

    void add(int option, String words) {
      options.computeIfAbsent(option, number -> new StringBuilder()).append(words);
    }

    Bracket as(String id) {
      return new Bracket(
          id,
          options.entrySet().stream()
              .map(one -> new Bracket.Option(one.getKey(), one.getValue().toString()))
              .toList(),
          block);
    }
  }

  /** Makes the steps, from the end: what comes before stays where it is. */
  private static final class Removal {

    private final String id;
    private final int keep;
    private final List<Step> steps = new ArrayList<>();
    private Node document;
    private @Nullable Mark added;

    Removal(Node document, String id, int keep) {
      this.document = document;
      this.id = id;
      this.keep = keep;
    }

    List<Step> steps() {
      var places = new ArrayList<Integer>();
      gather(document, -1, places);
      var kept =
          places.stream()
              .map(document::nodeAt)
              .filter(node -> node != null && keeps(node))
              .toList();
      if (kept.isEmpty()) {
        return List.of();
      }
      if (keep > 0) {
        added =
            kept.getFirst().marks().stream()
                .filter(mark -> mark.name().equals(Suggestions.INSERTION))
                .findFirst()
                .orElse(null);
      }
      places.reversed().forEach(this::settle);
      return List.copyOf(steps);
    }

    /** What stands within something that goes as a whole is not asked for. */
    private void gather(Node node, int position, List<Integer> places) {
      if (position >= 0 && isBracketed(node)) {
        places.add(position);
        if (!keeps(node)) {
          return;
        }
      }
      var at = position + 1;
      for (var child : node.children()) {
        gather(child, at, places);
        at += child.size();
      }
    }

    private boolean isBracketed(Node node) {
      return node.marks().stream().anyMatch(this::isOurs);
    }

    private boolean isOurs(Mark mark) {
      return mark.name().equals(Suggestions.BRACKET) && id.equals(mark.attr("id"));
    }

    private boolean keeps(Node node) {
      return node.marks().stream()
          .anyMatch(
              mark ->
                  isOurs(mark)
                      && mark.attr("option") instanceof Number option
                      && option.intValue() == keep);
    }

    private void settle(int position) {
      var node = document.nodeAt(position);
      if (node == null || !isBracketed(node)) {
        return;
      }
      if (!keeps(node)) {
        apply(Steps.delete(position, position + node.size()));
        return;
      }
      for (var mark : node.marks()) {
        if (isOurs(mark) || mark.equals(added)) {
          apply(new RemoveMarkStep(position, position + node.size(), mark));
        }
      }
    }

    private void apply(Step step) {
      switch (step.apply(document)) {
        case StepResult.Applied(Node next) -> {
          document = next;
          steps.add(step);
        }
        case StepResult.Failed(String reason) -> throw new Fault(reason, "");
      }
    }
  }
}
