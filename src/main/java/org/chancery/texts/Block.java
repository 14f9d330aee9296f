package org.chancery.texts;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One block of a text, in reading order; what holds other blocks stands before them. Numbers are
 * computed and never stored. A footnote is a block as well and follows the block it belongs to.
 *
 * @param depth how many blocks it stands in
 * @param annex the number of the annex it stands in, 0 outside annexes
 * @param level of an item, how many lists its own list stands in; otherwise 0
 * @param number what counts it, without a word: "2" for an article, an annex, an item or a
 *     footnote, "2.1" and "2.1.1" for clauses in articles, "3." outside articles, or ""
 * @param cell of a cell of a table, where it stands in it
 * @param runs its words; of what holds other blocks, none
 */
public record Block(
    String id,
    Kind kind,
    int depth,
    int annex,
    int level,
    String number,
    @Nullable Cell cell,
    List<Run> runs) {

  /** What a block is in the text. */
  public enum Kind {
    TITLE(true),
    PREAMBLE(true),
    /** Opens an article. */
    ARTICLE(false),
    HEADING(true),
    /** A clause. */
    PARAGRAPH(true),
    /** A clause below a clause. */
    SUBCLAUSE(true),
    /** A paragraph without number. */
    PLAIN(true),
    SUBHEADING(true),
    QUOTATION(false),
    BULLETS(false),
    NUMBERS(false),
    ITEM(false),
    TABLE(false),
    TABLE_ROW(false),
    TABLE_CELL(false),
    TABLE_HEADER(false),
    FOOTNOTE(true),
    TESTIMONIUM(true),
    SIGNATURES(false),
    SIGNATURE(true),
    /** Opens an annex. */
    ANNEX(false),
    ANNEX_HEADING(true);

    private final boolean words;

    Kind(boolean words) {
      this.words = words;
    }

    /** Whether it has words of its own; otherwise it holds other blocks. */
    public boolean hasWords() {
      return words;
    }

    /** Whether it is a cell of a table. */
    public boolean isCell() {
      return this == TABLE_CELL || this == TABLE_HEADER;
    }
  }

  /**
   * Where a cell stands in its table, counted from 0.
   *
   * @param width in pixels, 0 when it is left to the table
   */
  public record Cell(int row, int column, int colspan, int rowspan, int width) {}

  /** Keeps its own copy of the runs. */
  public Block {
    runs = List.copyOf(runs);
  }

  /** A block outside lists, tables and annexes. */
  public Block(String id, Kind kind, int depth, String number, List<Run> runs) {
    this(id, kind, depth, 0, 0, number, null, runs);
  }

  /** The words of this block, without marks, signs and footnotes. */
  public String text() {
    return runs.stream()
        .filter(run -> run instanceof Run.Words)
        .map(Run::text)
        .collect(Collectors.joining());
  }
}
