package org.chancery.documents.docx.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, words and numbers as JSON: no library is in this process. */
final class Json {

  /** Nothing, where a map may not hold null. */
  static final Object NULL = new Object();

  private final StringBuilder json = new StringBuilder();

  private Json() {}

  static String of(@Nullable Object value) {
    var writer = new Json();
    writer.write(value);
    return writer.json.toString();
  }

  private void write(@Nullable Object value) {
    switch (value) {
      case null -> json.append("null");
      case Object nothing when nothing == NULL -> json.append("null");
      case Map<?, ?> map -> write(map);
      case List<?> list -> write(list);
      case Number number -> json.append(number);
      case Boolean truth -> json.append(truth);
      default -> write(value.toString());
    }
  }

  private void write(Map<?, ?> map) {
    String separator = "{";
    for (var entry : map.entrySet()) {
      json.append(separator);
      write(String.valueOf(entry.getKey()));
      json.append(':');
      write(entry.getValue());
      separator = ",";
    }
    json.append(map.isEmpty() ? "{}" : "}");
  }

  private void write(List<?> list) {
    json.append('[');
    for (int i = 0; i < list.size(); i++) {
      if (i > 0) {
        json.append(',');
      }
      write(list.get(i));
    }
    json.append(']');
  }

  private void write(String words) {
    json.append('"');
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
