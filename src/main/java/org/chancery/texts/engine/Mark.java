package org.chancery.texts.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mark on a node, such as "strong" or the suggestion of a segment to delete it. */
public record Mark(MarkType type, Attrs attrs) {

  private static final Comparator<Mark> BY_RANK =
      Comparator.comparingInt((Mark mark) -> mark.type.rank());

  /** The name of the kind, such as {@code strong}. */
  public String name() {
    return type.name();
  }

  /** The value of an attribute, or null. */
  public @Nullable Object attr(String name) {
    return attrs.get(name);
  }

  /**
   * These marks and this one in its place; what it excludes goes, what excludes it keeps it out.
   */
  public List<Mark> addTo(List<Mark> marks) {
    List<Mark> result = new ArrayList<>(marks.size() + 1);
    boolean placed = false;
    for (Mark other : marks) {
      if (equals(other)) {
        return marks;
      }
      if (type.excludes(other.type)) {
        continue;
      }
      if (other.type.excludes(type)) {
        return marks;
      }
      if (!placed && other.type.rank() > type.rank()) {
        result.add(this);
        placed = true;
      }
      result.add(other);
    }
    if (!placed) {
      result.add(this);
    }
    return List.copyOf(result);
  }

  /** These marks without this one; the same list when it is not among them. */
  public List<Mark> removeFrom(List<Mark> marks) {
    int at = marks.indexOf(this);
    if (at < 0) {
      return marks;
    }
    List<Mark> result = new ArrayList<>(marks);
    result.remove(at);
    return List.copyOf(result);
  }

  /** Marks in canonical order; those of equal rank keep theirs. */
  static List<Mark> sorted(List<Mark> marks) {
    if (marks.size() < 2) {
      return List.copyOf(marks);
    }
    return marks.stream().sorted(BY_RANK).toList();
  }

  @Override
  public String toString() {
    return type + (attrs.isEmpty() ? "" : attrs.toString());
  }
}
