package org.chancery.review;

import java.util.List;
import org.chancery.texts.Block;
import org.chancery.texts.Wording;

/**
 * A part of the revision under review on which one can comment.
 *
 * @param block the id of its block, which it keeps for ever
 * @param number its number, as in {@code 2.1}; empty for title and preamble
 * @param title whether it is the title, at which one comments on the whole
 * @param heading whether it is the heading of an article
 * @param words what it says
 */
public record Clause(String block, String number, boolean title, boolean heading, String words) {

  private static final int LONGEST_QUOTE = 160;

  /** In reading order; what has no words of its own is left out, but for the title. */
  static List<Clause> of(Wording wording) {
    return wording.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.TITLE || !block.text().isBlank())
        .map(
            block ->
                new Clause(
                    block.id(),
                    block.number(),
                    block.kind() == Block.Kind.TITLE,
                    block.kind() == Block.Kind.HEADING,
                    block.text()))
        .toList();
  }

  /**
   * Its first words.
   *
   * @return at most 160 characters, cut at a word
   */
  public String quote() {
    if (words.length() <= LONGEST_QUOTE) {
      return words;
    }
    var cut = words.lastIndexOf(' ', LONGEST_QUOTE);
    return words.substring(0, cut < LONGEST_QUOTE / 2 ? LONGEST_QUOTE : cut) + " …";
  }
}
