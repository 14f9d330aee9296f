package org.chancery.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Word file that became a text. Nothing is stored yet: a person first sees what was left out.
 *
 * @param document the text as the editor's JSON, of the schema of texts, with new ids; it is
 *     validated again when it is stored
 * @param leftOut what the file holds and the text does not
 * @param tracked the tracked changes, which are suggestions now, and whom Word names for them
 * @param remarks the comments
 * @param statistics what the text consists of
 */
public record ReadWord(
    String document,
    List<LeftOut> leftOut,
    List<Tracked> tracked,
    List<Remark> remarks,
    Statistics statistics)
    implements WordReading {

  /** Keeps its own copies. */
  public ReadWord {
    leftOut = List.copyOf(leftOut);
    tracked = List.copyOf(tracked);
    remarks = List.copyOf(remarks);
  }

  /**
   * Something that the text does not hold.
   *
   * @param code for example {@code images}
   * @param count how often it occurs
   */
  public record LeftOut(String code, int count) {

    /**
     * The key of the words for people; their argument is the count.
     *
     * @return for example {@code documents.word.left-out.images}
     */
    public String key() {
      return "documents.word.left-out." + code;
    }
  }

  /**
   * A tracked change. Word's name for its author is a note for the importing segment and goes no
   * further: towards others the suggestion is the segment's.
   *
   * @param mark the id of its insertion and deletion marks: code, dot, letters
   * @param author as the file says; may be empty
   * @param at as the file says, none when it says nothing that is a date
   */
  public record Tracked(String mark, String author, @Nullable Instant at) {}

  /**
   * A comment.
   *
   * @param author as the file says; may be empty
   * @param at as the file says
   * @param quote the words on which it stands; empty when it stands at a point
   * @param words what it says; lines are divided by line feeds
   * @param block the id of the block in which it begins, none when that block was left out
   */
  public record Remark(
      String author, @Nullable Instant at, String quote, String words, @Nullable String block) {}

  /**
   * What the text consists of.
   *
   * @param articles also those in annexes
   * @param clauses with their parts
   * @param tables tables
   * @param footnotes with those that were endnotes
   * @param annexes annexes
   * @param placeholders gaps that wait for words
   * @param words in all blocks
   * @param characters in all blocks
   * @param squareBrackets passages in square brackets that somebody typed; they are words, not
   *     brackets of the text
   */
  public record Statistics(
      int articles,
      int clauses,
      int tables,
      int footnotes,
      int annexes,
      int placeholders,
      int words,
      int characters,
      int squareBrackets) {}
}
