package org.chancery.texts;

import java.util.List;
import java.util.stream.Collectors;
import org.chancery.texts.engine.Mark;
import org.chancery.texts.engine.Node;

/**
 * What a text says to everybody but one side: without the words and boundaries that this side
 * suggests to insert, with those it suggests to delete, with what others suggest. Two such views
 * are compared as strings; formatting is left out.
 */
final class OthersView {

  private static final char OPENS = '\u0001';
  private static final char CLOSES = '\u0002';
  private static final char MARKS = '\u0003';

  private final String code;
  private final StringBuilder view = new StringBuilder();
  private String current = "";

  private OthersView(String code) {
    this.code = code;
  }

  static String of(List<Node> nodes, String code) {
    var view = new OthersView(code);
    nodes.forEach(view::add);
    return view.view.toString();
  }

  private void add(Node node) {
    if (node.isText()) {
      if (!inserted(node)) {
        marks(node);
        view.append(node.text());
      }
    } else if (node.type().isTextblock()) {
      // a boundary that this side suggests to insert: its words go on in the block before
      if (!inserted(node)) {
        open(node);
      }
      node.children().forEach(this::add);
    } else if (!inserted(node)) {
      open(node);
      node.children().forEach(this::add);
      view.append(CLOSES);
      current = "";
    }
  }

  private boolean inserted(Node node) {
    return node.marks().stream()
        .anyMatch(mark -> mark.name().equals(Suggestions.INSERTION) && isOwn(mark));
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
    var foreign =
        node.marks().stream()
            .filter(Suggestions::isNamed)
            .filter(mark -> !isOwn(mark))
            .map(Mark::toString)
            .collect(Collectors.joining(","));
    if (!foreign.equals(current)) {
      view.append(MARKS).append(foreign).append(MARKS);
      current = foreign;
    }
  }

  private boolean isOwn(Mark mark) {
    return mark.attr("id") instanceof String id && Suggestion.codeOf(id).equals(code);
  }
}
