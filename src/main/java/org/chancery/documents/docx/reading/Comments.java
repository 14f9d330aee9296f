package org.chancery.documents.docx.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.documents.docx.reading.Item.Para;
import org.jspecify.annotations.Nullable;

/** The comments of a file and the words on which they stand. */
final class Comments {

  private static final int LONGEST_QUOTE = 2_000;
  private static final int LONGEST_COMMENT = 20_000;
  private static final int MOST = 2_000;

  private static final class Comment {
    final String author;
    final String date;
    final String words;
    final StringBuilder quote = new StringBuilder();
    @Nullable Para place;

    Comment(String author, String date, String words) {
      this.author = author;
      this.date = date;
      this.words = words;
    }
  }

  private final Map<String, Comment> comments = new LinkedHashMap<>();
  private final Map<String, Comment> open = new HashMap<>();

  static Comments of(Parts parts, LeftOut leftOut) {
    var all = new Comments();
    XmlStream.children(
        parts.open("comments"), "w:comments", "w:comments", comment -> all.take(comment, leftOut));
    return all;
  }

  private void take(Element comment, LeftOut leftOut) {
    if (!comment.name().equals("w:comment") || comments.size() >= MOST) {
      return;
    }
    var words = new ArrayList<String>();
    for (Element paragraph : comment.children()) {
      words.add(Letters.admitted(said(paragraph), leftOut).strip());
    }
    String all = String.join("\n", words).strip();
    comments.put(
        comment.value("w:id", ""),
        new Comment(
            comment.value("w:author", ""),
            comment.value("w:date", ""),
            all.substring(0, Math.min(all.length(), LONGEST_COMMENT))));
  }

  private static String said(Element element) {
    return switch (element.name()) {
      case "w:t" -> element.text();
      case "w:tab", "w:br", "w:cr" -> " ";
      default -> {
        var all = new StringBuilder();
        element.children().forEach(child -> all.append(said(child)));
        yield all.toString();
      }
    };
  }

  void begin(String id) {
    Comment comment = comments.get(id);
    if (comment != null) {
      open.put(id, comment);
    }
  }

  void end(String id) {
    open.remove(id);
  }

  /** A comment that stands at a point and on no words. */
  void at(String id, Para paragraph) {
    Comment comment = comments.get(id);
    if (comment != null && comment.place == null) {
      comment.place = paragraph;
    }
  }

  void heard(String words, Para paragraph) {
    for (Comment comment : open.values()) {
      if (comment.place == null) {
        comment.place = paragraph;
      }
      int room = LONGEST_QUOTE - comment.quote.length();
      if (room > 0) {
        comment.quote.append(words, 0, Math.min(room, words.length()));
      }
    }
  }

  /** The comments in the order of the file, with the block where each begins. */
  List<Object> json(Map<Para, String> blocks) {
    var json = new ArrayList<Object>();
    for (Comment comment : comments.values()) {
      var one = new TreeMap<String, Object>();
      one.put("author", comment.author);
      one.put("date", comment.date);
      one.put("quote", comment.quote.toString().strip());
      one.put("words", comment.words);
      String block = comment.place == null ? null : blocks.get(comment.place);
      if (block != null) {
        one.put("block", block);
      }
      json.add(one);
    }
    return json;
  }
}
