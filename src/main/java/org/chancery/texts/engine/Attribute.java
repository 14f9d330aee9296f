package org.chancery.texts.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a type of nodes or marks.
 *
 * @param preset the value where none is given; meaningless when one is required
 * @param types the JavaScript types that a value may have while it is on its way, or null for what
 *     the rule says
 */
record Attribute(
    String name,
    boolean required,
    @Nullable Object preset,
    @Nullable Set<String> types,
    @Nullable Rule rule) {

  /** What ProseMirror takes: the types where it knows them, otherwise the rule. */
  boolean takes(@Nullable Object value) {
    return types != null ? types.contains(typeOf(value)) : rule == null || rule.admits(value);
  }

  /** What may stay in a text. */
  boolean admits(@Nullable Object value) {
    return takes(value) && (rule == null || rule.admits(value));
  }

  /** The word for a value that is not admitted. */
  String fault() {
    return rule == null ? "wrong-type" : rule.fault();
  }

  private static String typeOf(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> "string";
      case Integer number -> "number";
      case Boolean flag -> "boolean";
      default -> "object";
    };
  }
}
