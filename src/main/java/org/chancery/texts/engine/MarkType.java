package org.chancery.texts.engine;

import java.util.List;
import java.util.Set;

/** A kind of marks, such as {@code strong}. Kinds are compared by identity, within one schema. */
public final class MarkType {

  private final String name;
  private final int rank;
  private final List<Attribute> attributes;
  private final Set<String> excluded;

  MarkType(String name, int rank, List<Attribute> attributes, Set<String> excluded) {
    this.name = name;
    this.rank = rank;
    this.attributes = attributes;
    this.excluded = excluded;
  }

  /** The name in JSON. */
  public String name() {
    return name;
  }

  /** The place in the canonical order of marks. */
  int rank() {
    return rank;
  }

  List<Attribute> attributes() {
    return attributes;
  }

  /** Whether a mark of the other kind gives way to one of this kind. */
  boolean excludes(MarkType other) {
    return excluded.contains(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
