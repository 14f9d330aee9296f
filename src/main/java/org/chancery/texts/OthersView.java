package org.chancery.texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.texts.engine.Mark;
import org.chancery.texts.engine.Node;

/**
 * What a text says to everybody but one side: without the words and boundaries that this side
 * suggests to insert, with those it suggests to delete, with what others suggest, even within what
 * it inserts. Such views are compared as strings; formatting is left out.
 *
 * <p>What others ask of this side's own insertions, to delete them or to keep them in brackets, is
 * kept beside it: the side may take those words back, but not shake off the mark.
 */
final class OthersView {

  private static final char OPENS = '\u0001';
  private static final char CLOSES = '\u0002';
  private static final char MARKS = '\u0003';
  private static final String FREE = "";

  private final String code;
  private final StringBuilder view = new StringBuilder();
  private final Map<String, StringBuilder> own = new LinkedHashMap<>();
  private String current = "";

  private OthersView(List<Node> nodes, String code) {
    this.code = code;
    nodes.forEach(node -> add(node, false));
  }

  /** Whether two states say the same to everybody but one side. */
  static boolean same(List<Node> before, List<Node> after, String code) {
    var first = new OthersView(before, code);
    var second = new OthersView(after, code);
    return first.view.compareTo(second.view) == 0 && second.shakesNothingOff(first);
  }

  /** Words that lost a mark of others went: they did not turn up again without it. */
  private boolean shakesNothingOff(OthersView before) {
    var lost =
        before.own.keySet().stream()
            .filter(marks -> !marks.equals(FREE))
            .filter(marks -> !Ordered.isWithin(before.words(marks), words(marks)))
            .collect(Collectors.toSet());
    return lost.isEmpty()
        || own.keySet().stream()
            .filter(marks -> !lost.contains(marks))
            .allMatch(marks -> Ordered.isWithin(words(marks), before.words(marks)));
  }

  private String words(String marks) {
    var words = own.get(marks);
    return words == null ? "" : words.toString();
  }

  private void add(Node node, boolean within) {
    if (node.isText()) {
      if (isOwn(node, within)) {
        keep(node, node.text());
      } else {
        marks(node);
        view.append(node.text());
      }
    } else if (node.type().isTextblock()) {
      // a boundary that this side suggests to insert: its words go on in the block before
      if (isOwn(node, within)) {
        keep(node, String.valueOf(OPENS));
      } else {
        open(node);
      }
      node.children().forEach(child -> add(child, within));
    } else if (isOwn(node, within)) {
      keep(node, String.valueOf(OPENS));
      addOwn(node, within);
    } else {
      open(node);
      node.children().forEach(child -> add(child, false));
      view.append(CLOSES);
      current = "";
    }
  }

  /**
   * Of a whole insertion of this side, only what others put in it is said, and that it is there.
   */
  private void addOwn(Node node, boolean within) {
    var from = view.length();
    var before = current;
    if (!within) {
      view.append(OPENS);
      current = "";
    }
    var empty = view.length();
    node.children().forEach(child -> add(child, true));
    if (within) {
      return;
    }
    if (view.length() == empty) {
      view.setLength(from);
      current = before;
    } else {
      view.append(CLOSES);
      current = "";
    }
  }

  /** Inserted by this side, itself or with the whole around it, and by nobody else. */
  private boolean isOwn(Node node, boolean within) {
    return !isInserted(node, false) && (within || isInserted(node, true));
  }

  private boolean isInserted(Node node, boolean ours) {
    return node.marks().stream()
        .anyMatch(mark -> mark.name().equals(Suggestions.INSERTION) && isOwn(mark) == ours);
  }

  private void keep(Node node, String words) {
    own.computeIfAbsent(foreign(node), marks -> new StringBuilder()).append(words);
  }

  private void open(Node node) {
    view.append(OPENS).append(node.name());
    for (var name : node.attrs().names()) {
      view.append(' ').append(name).append('=').append(node.attr(name));
    }
    current = "";
    marks(node);
    current = "";
  }

  /** Said only where it changes: own suggestions split runs that say the same to others. */
  private void marks(Node node) {
    var foreign = (isInserted(node, true) ? "+" : "") + foreign(node);
    if (!foreign.equals(current)) {
      view.append(MARKS).append(foreign).append(MARKS);
      current = foreign;
    }
  }

  private String foreign(Node node) {
    return node.marks().stream()
        .filter(Suggestions::isNamed)
        .filter(mark -> !isOwn(mark))
        .map(Mark::toString)
        .collect(Collectors.joining(","));
  }

  private boolean isOwn(Mark mark) {
    return mark.attr("id") instanceof String id && Suggestion.codeOf(id).equals(code);
  }
}
