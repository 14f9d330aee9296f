package org.chancery.review.ui;

import java.util.Arrays;
import org.chancery.review.Comment;
import org.chancery.review.CommentKind;
import org.jspecify.annotations.Nullable;

/**
 * Which comments are shown. Both parts live in the address.
 *
 * @param show of which kind
 * @param block at which clause; none for all
 */
record CommentFilter(Show show, @Nullable String block) {

  /** What can be chosen from. */
  enum Show {
    ALL,
    OURS,
    OPEN,
    GENERAL,
    TECHNICAL,
    EDITORIAL;

    boolean fits(Comment comment) {
      return switch (this) {
        case ALL -> true;
        case OURS -> comment.ours();
        case OPEN -> comment.awaitsDisposition();
        case GENERAL -> comment.words().kind() == CommentKind.GENERAL;
        case TECHNICAL -> comment.words().kind() == CommentKind.TECHNICAL;
        case EDITORIAL -> comment.words().kind() == CommentKind.EDITORIAL;
      };
    }

    static Show named(String name) {
      return Arrays.stream(values())
          .filter(show -> ReviewPhrases.key(show).equals(name))
          .findFirst()
          .orElse(ALL);
    }
  }

  boolean fits(Comment comment) {
    return show.fits(comment) && (block == null || comment.clause().block().equals(block));
  }

  CommentFilter with(Show other) {
    return new CommentFilter(other, block);
  }

  CommentFilter at(@Nullable String clause) {
    return new CommentFilter(show, clause);
  }
}
