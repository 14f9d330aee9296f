package org.chancery.documents.docx.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.chancery.documents.docx.reading.Change.Kind;
import org.chancery.documents.docx.reading.Item.Para;
import org.jspecify.annotations.Nullable;

/**
 * Gives tracked changes the ids of suggestions. What one author changed without a gap is one
 * suggestion, so that a replaced word or three new paragraphs are decided on once.
 */
final class Tracks {

  /** Who made a change with Word, and when, as the file says. */
  record Author(String name, String date) {}

  private final Supplier<String> ids;
  private final String code;
  private final Map<String, Author> found = new LinkedHashMap<>();
  private @Nullable Author last;
  private String lastId = "";

  Tracks(String code, Supplier<String> ids) {
    this.code = code;
    this.ids = ids;
  }

  /** The suggestion to which a tracked element belongs. */
  Change at(Kind kind, Element tracked) {
    var author = new Author(tracked.value("w:author", ""), tracked.value("w:date", ""));
    if (!Objects.equals(author, last)) {
      last = author;
      lastId = id();
      found.put(lastId, author);
    }
    return new Change(kind, lastId);
  }

  /** Something stands here that nobody changed. */
  void gap() {
    last = null;
  }

  /** Reads a footnote: what is changed in it neither goes on from around it nor around it. */
  void aside(Runnable reading) {
    Author around = last;
    String aroundId = lastId;
    last = null;
    reading.run();
    last = around;
    lastId = aroundId;
  }

  String id() {
    return code + "." + ids.get();
  }

  Map<String, Author> found() {
    return found;
  }

  /** The changes of a row or of the end of a paragraph. */
  @Nullable Change in(@Nullable Element properties) {
    if (properties == null) {
      return null;
    }
    Element inserted = either(properties, "w:ins", "w:moveTo");
    if (inserted != null) {
      return at(Kind.INSERTION, inserted);
    }
    Element deleted = either(properties, "w:del", "w:moveFrom");
    return deleted == null ? null : at(Kind.DELETION, deleted);
  }

  private static @Nullable Element either(Element parent, String one, String other) {
    Element found = parent.child(one);
    return found == null ? parent.child(other) : found;
  }

  /**
   * Says of neighbouring paragraphs what their tracked ends mean: Word marks the end of a
   * paragraph, we mark the one that follows, whose boundary to the one before it is put in or taken
   * out. Of a paragraph that is new or goes with all its words, Word marks either end.
   */
  static void settle(List<Para> paragraphs) {
    for (int i = 0; i < paragraphs.size(); i++) {
      Para paragraph = paragraphs.get(i);
      Change end = paragraph.end;
      // an empty paragraph may be the one before a new one, or new itself: what follows decides
      if (end != null && (paragraph.content.isEmpty() || !allOf(paragraph, end))) {
        int last = i + 1;
        while (last < paragraphs.size()
            && allOf(paragraphs.get(last), end)
            && end.equals(paragraphs.get(last).end)) {
          last++;
        }
        if (last < paragraphs.size()
            && allOf(paragraphs.get(last), end)
            && paragraphs.get(last).end == null
            && !paragraphs.get(last).content.isEmpty()) {
          paragraph.end = null;
          paragraphs.get(last).end = end;
        }
      }
    }
    for (int i = 0; i < paragraphs.size(); i++) {
      meaning(paragraphs, i);
    }
  }

  private static void meaning(List<Para> paragraphs, int at) {
    Para paragraph = paragraphs.get(at);
    Change end = paragraph.end;
    if (end == null) {
      return;
    }
    if (allOf(paragraph, end)) {
      paragraph.edge = end;
    } else if (at + 1 < paragraphs.size()) {
      paragraphs.get(at + 1).edge = end;
    }
  }

  private static boolean allOf(Para paragraph, Change change) {
    return paragraph.content.stream().allMatch(inline -> change.equals(inline.marks().change()));
  }
}
