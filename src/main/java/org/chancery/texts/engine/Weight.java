package org.chancery.texts.engine;

import org.jspecify.annotations.Nullable;

/** How many bytes nodes have in JSON, without writing it. */
final class Weight {

  /** Braces, keys, quotation marks, brackets and commas of a node, of a mark or of an attribute. */
  private static final int FRAME = 48;

  private Weight() {}

  /** The bytes of a node without its children, or a few more. */
  static int own(Node node) {
    int weight = FRAME + node.name().length() + bytes(node.text()) + attrs(node.attrs());
    for (Mark mark : node.marks()) {
      weight += FRAME + mark.name().length() + attrs(mark.attrs());
    }
    return weight;
  }

  private static int attrs(Attrs attrs) {
    int weight = 0;
    for (int i = 0; i < attrs.size(); i++) {
      weight += 4 + attrs.declared(i).name().length() + value(attrs.value(i));
    }
    return weight;
  }

  private static int value(@Nullable Object value) {
    return value instanceof String text ? 2 + bytes(text) : String.valueOf(value).length();
  }

  private static int bytes(String text) {
    int bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c >= 0x80) {
        bytes += c < 0x800 ? 1 : 2;
      }
    }
    return bytes;
  }
}
