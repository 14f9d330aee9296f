package org.chancery.review;

import org.chancery.identity.Refused;

/**
 * What somebody says in a comment.
 *
 * @param kind of what kind it is
 * @param place where in the clause, such as a figure, a table, a line; may be empty
 * @param words the comment
 * @param proposal the change that is proposed; may be empty
 */
public record CommentWords(CommentKind kind, String place, String words, String proposal) {

  /** The most characters of a comment, and of a proposed change. */
  public static final int LONGEST = 4_000;

  /** The most characters of a place. */
  public static final int LONGEST_PLACE = 100;

  /**
   * The same, as it is kept.
   *
   * @return without white space around it
   * @throws Refused if there are no words, too many, or characters that nobody can read
   */
  CommentWords checked() {
    var said = Typed.words(words, LONGEST, ReviewReason.COMMENT_LENGTH);
    if (said.isEmpty()) {
      throw new Refused(ReviewReason.NO_WORDS);
    }
    return new CommentWords(
        kind,
        Typed.words(place, LONGEST_PLACE, ReviewReason.PLACE_LENGTH),
        said,
        Typed.words(proposal, LONGEST, ReviewReason.PROPOSAL_LENGTH));
  }
}
