package org.chancery.texts;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stretch of what is printed in one block, with the same look throughout. */
public sealed interface Run {

  /** How words look, and what is suggested of them, in the canonical order of the schema. */
  enum Mark {
    STRONG,
    EM,
    UNDERLINE,
    INSERTION,
    DELETION
  }

  /** What is printed. */
  String text();

  /** Its marks, in their canonical order. */
  Set<Mark> marks();

  /** Words without marks. */
  static Run plain(String text) {
    return new Words(text, Set.of(), null);
  }

  /**
   * Words.
   *
   * @param href where they lead, if they are a link
   */
  record Words(String text, Set<Mark> marks, @Nullable String href) implements Run {

    /** Keeps its own copy of the marks, in their canonical order. */
    public Words {
      marks = inOrder(marks);
    }

    /** Words that are no link. */
    public Words(String text, Set<Mark> marks) {
      this(text, marks, null);
    }

    private static Set<Mark> inOrder(Collection<Mark> marks) {
      return marks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(marks));
    }
  }

  /**
   * The number that leads to a footnote. Its words are a block of their own, which follows.
   *
   * @param footnote the id of the footnote
   * @param text its number
   */
  record Reference(String footnote, String text) implements Run {

    @Override
    public Set<Mark> marks() {
      return Set.of();
    }
  }

  /**
   * What is filled in later.
   *
   * @param label what belongs there; may be empty
   */
  record Placeholder(String label) implements Run {

    @Override
    public String text() {
      return "[" + (label.isEmpty() ? "…" : label) + "]";
    }

    @Override
    public Set<Mark> marks() {
      return Set.of();
    }
  }

  /**
   * The sign that opens or closes a passage in brackets; it is drawn and no word of the text.
   *
   * @param text "[" or "]"
   */
  record Bracket(String text) implements Run {

    @Override
    public Set<Mark> marks() {
      return Set.of();
    }
  }
}
