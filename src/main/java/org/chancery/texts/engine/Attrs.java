package org.chancery.texts.engine;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of the attributes of one node or mark, in alphabetical order of the names. A value is
 * a string, an integer, a boolean, a list of such, or null.
 */
public final class Attrs {

  /** Of what has no attributes. */
  static final Attrs NONE = new Attrs(List.of(), new Object[0]);

  private final List<Attribute> declared;
  private final @Nullable Object[] values;

  Attrs(List<Attribute> declared, @Nullable Object[] values) {
    this.declared = declared;
    this.values = values;
  }

  /** The value of an attribute; null as well when there is none of this name. */
  public @Nullable Object get(String name) {
    int at = indexOf(name);
    return at < 0 ? null : values[at];
  }

  /** The names, in alphabetical order. */
  public List<String> names() {
    return declared.stream().map(Attribute::name).toList();
  }

  boolean isEmpty() {
    return values.length == 0;
  }

  int size() {
    return values.length;
  }

  Attribute declared(int at) {
    return declared.get(at);
  }

  @Nullable Object value(int at) {
    return values[at];
  }

  /** The place of an attribute, or -1. */
  int indexOf(String name) {
    for (int i = 0; i < declared.size(); i++) {
      if (declared.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  Attrs with(int at, @Nullable Object value) {
    @Nullable Object[] changed = values.clone();
    changed[at] = value;
    return new Attrs(declared, changed);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Attrs attrs
            && declared.equals(attrs.declared)
            && Arrays.equals(values, attrs.values));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return names() + Arrays.toString(values);
  }
}
