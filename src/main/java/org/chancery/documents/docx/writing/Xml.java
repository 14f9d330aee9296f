package org.chancery.documents.docx.writing;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML; every name and value that is not ours is escaped. */
final class Xml {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private final StringBuilder out = new StringBuilder(HEAD);
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; attributes are names and values by turns. */
  Xml open(String name, String... attributes) {
    begin(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  Xml empty(String name, String... attributes) {
    begin(name, attributes);
    out.append("/>");
    return this;
  }

  /** An element that says one thing, in the attribute that Word mostly uses. */
  Xml says(String name, Object value) {
    return empty(name, "w:val", value.toString());
  }

  private void begin(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
  }

  Xml close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  Xml text(String words) {
    escape(words);
    return this;
  }

  private void escape(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }

  /** What was written; everything must be closed. */
  String written() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open.peek());
    }
    return out.toString();
  }
}
