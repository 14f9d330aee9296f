package org.chancery.texts;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One block of a text, in reading order. Numbers are computed and never stored: {@code article}
 * counts from 1 and is 0 outside articles; {@code paragraph} counts within its article and is 0 for
 * all but paragraphs. A block of kind {@code ARTICLE} opens its article and has no words of its
 * own.
 */
public record Block(String id, Kind kind, int article, int paragraph, List<Run> runs) {

  /** What a block is in the text. */
  public enum Kind {
    TITLE,
    PREAMBLE,
    ARTICLE,
    HEADING,
    PARAGRAPH
  }

  /** Marks of a run, in their canonical order. */
  public enum Mark {
    STRONG,
    EM
  }

  /** A stretch of words with the same marks. */
  public record Run(String text, Set<Mark> marks) {

    /** Keeps its own copy of the marks, in their canonical order. */
    public Run {
      marks = inOrder(marks);
    }

    /** A run without marks. */
    public static Run plain(String text) {
      return new Run(text, Set.of());
    }

    private static Set<Mark> inOrder(Collection<Mark> marks) {
      return marks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(marks));
    }
  }

  /** Keeps its own copy of the runs. */
  public Block {
    runs = List.copyOf(runs);
  }

  /** The words of this block without marks. */
  public String text() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  /** The number people see without the word for it: "2" for an article, "2.1" or "". */
  public String number() {
    return switch (kind) {
      case TITLE, PREAMBLE -> "";
      case ARTICLE, HEADING -> Integer.toString(article);
      case PARAGRAPH -> article + "." + paragraph;
    };
  }
}
