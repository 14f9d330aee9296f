package org.chancery.documents.docx.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.documents.docx.reading.HouseStyle;
import org.chancery.documents.docx.writing.Nodes.Bracket;
import tools.jackson.databind.JsonNode;

/**
 * Draws square brackets around what is in dispute, and a stroke between alternatives. The passage
 * itself stands in a hidden bookmark, because bookmarks may overlap as brackets do.
 */
final class Brackets {

  private final List<List<Bracket>> all = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Bracket, Integer> open = new HashMap<>();
  private int at;
  private int bookmarks;

  /** Looks at the whole text first: a passage may go on in the next block. */
  Brackets(JsonNode document) {
    collect(document);
  }

  private void collect(JsonNode node) {
    String type = Nodes.type(node);
    if (type.equals("text") || type.equals("footnote") || type.equals("placeholder")) {
      all.add(Nodes.brackets(node));
    } else {
      Nodes.children(node).forEach(this::collect);
    }
  }

  private List<Bracket> around(int place) {
    return place < 0 || place >= all.size() ? List.of() : all.get(place);
  }

  /** Before the next inline node: opens bookmarks, and says which signs to draw. */
  List<String> before(Xml xml) {
    var signs = new ArrayList<String>();
    List<Bracket> previous = around(at - 1);
    for (Bracket bracket : around(at)) {
      if (!open.containsKey(bracket)) {
        int number = numbers.computeIfAbsent(bracket.id(), id -> numbers.size() + 1);
        open.put(bracket, ++bookmarks);
        xml.empty(
            "w:bookmarkStart",
            "w:id",
            Integer.toString(bookmarks),
            "w:name",
            HouseStyle.BRACKET_MARK + number + "_" + bracket.option() + "_" + bookmarks);
      }
      if (!previous.contains(bracket)) {
        signs.add(otherOption(previous, bracket) ? " / " : "[");
      }
    }
    return signs;
  }

  /** After it: which signs to draw; the bookmarks are closed by {@link #close}. */
  List<String> after() {
    var signs = new ArrayList<String>();
    List<Bracket> next = around(at + 1);
    for (Bracket bracket : around(at)) {
      if (!next.contains(bracket) && !otherOption(next, bracket)) {
        signs.add("]");
      }
    }
    return signs;
  }

  /** Closes what does not go on in this block, and steps to the next inline node. */
  void close(Xml xml, boolean endOfBlock) {
    List<Bracket> next = around(at + 1);
    for (Bracket bracket : around(at)) {
      if (endOfBlock || !next.contains(bracket)) {
        Integer bookmark = open.remove(bracket);
        if (bookmark != null) {
          xml.empty("w:bookmarkEnd", "w:id", bookmark.toString());
        }
      }
    }
    at++;
  }

  /** A hidden bookmark of its own, for another purpose. */
  void mark(Xml xml, String prefix) {
    String id = Integer.toString(++bookmarks);
    xml.empty("w:bookmarkStart", "w:id", id, "w:name", prefix + id);
    xml.empty("w:bookmarkEnd", "w:id", id);
  }

  private static boolean otherOption(List<Bracket> brackets, Bracket bracket) {
    return brackets.stream().anyMatch(other -> other.id().equals(bracket.id()));
  }
}
