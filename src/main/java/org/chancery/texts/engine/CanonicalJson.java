package org.chancery.texts.engine;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one way to write nodes and steps: keys in alphabetical order, no white space. */
final class CanonicalJson {

  private static final HexFormat HEX = HexFormat.of();

  private final StringBuilder json = new StringBuilder();

  CanonicalJson node(Node node) {
    json.append('{');
    if (!node.attrs().isEmpty()) {
      json.append("\"attrs\":");
      attrs(node.attrs());
      json.append(',');
    }
    if (!node.content().isEmpty()) {
      json.append("\"content\":");
      fragment(node.content());
      json.append(',');
    }
    if (!node.marks().isEmpty()) {
      marks(node.marks());
      json.append(',');
    }
    if (node.isText()) {
      json.append("\"text\":");
      string(node.text());
      json.append(',');
    }
    json.append("\"type\":\"").append(node.name()).append("\"}");
    return this;
  }

  private void fragment(Fragment content) {
    char separator = '[';
    for (int i = 0; i < content.count(); i++) {
      json.append(separator);
      node(content.child(i));
      separator = ',';
    }
    json.append(']');
  }

  private void marks(List<Mark> marks) {
    String separator = "\"marks\":[";
    for (Mark mark : marks) {
      json.append(separator);
      mark(mark);
      separator = ",";
    }
    json.append(']');
  }

  CanonicalJson mark(Mark mark) {
    json.append('{');
    if (!mark.attrs().isEmpty()) {
      json.append("\"attrs\":");
      attrs(mark.attrs());
      json.append(',');
    }
    json.append("\"type\":\"").append(mark.name()).append("\"}");
    return this;
  }

  private void attrs(Attrs attrs) {
    for (int i = 0; i < attrs.size(); i++) {
      json.append(i == 0 ? "{\"" : ",\"").append(attrs.declared(i).name()).append("\":");
      value(attrs.value(i));
    }
    json.append('}');
  }

  CanonicalJson slice(Slice slice) {
    json.append("{\"content\":");
    fragment(slice.content());
    if (slice.openEnd() > 0) {
      json.append(",\"openEnd\":").append(slice.openEnd());
    }
    if (slice.openStart() > 0) {
      json.append(",\"openStart\":").append(slice.openStart());
    }
    json.append('}');
    return this;
  }

  /** As it is, such as the punctuation between fields. */
  CanonicalJson raw(String part) {
    json.append(part);
    return this;
  }

  CanonicalJson raw(int number) {
    json.append(number);
    return this;
  }

  CanonicalJson value(@Nullable Object value) {
    switch (value) {
      case String text -> string(text);
      case List<?> list -> {
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
          json.append(i == 0 ? "" : ",");
          value(list.get(i));
        }
        json.append(']');
      }
      case null, default -> json.append(value);
    }
    return this;
  }

  private void string(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || (Character.isSurrogate(c) && lone(text, i))) {
        escaped(c);
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }

  /** No text holds such characters; a value that is refused for them must still be written. */
  private void escaped(char c) {
    int usual = "\b\t\n\f\r".indexOf(c);
    if (usual >= 0) {
      json.append('\\').append("btnfr".charAt(usual));
    } else {
      json.append("\\u").append(HEX.toHexDigits(c));
    }
  }

  private static boolean lone(String text, int at) {
    char c = text.charAt(at);
    int other = Character.isHighSurrogate(c) ? at + 1 : at - 1;
    return other < 0
        || other >= text.length()
        || !Character.isSurrogatePair(
            text.charAt(Math.min(at, other)), text.charAt(Math.max(at, other)));
  }

  @Override
  public String toString() {
    return json.toString();
  }
}
