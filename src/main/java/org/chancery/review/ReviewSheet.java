package org.chancery.review;

import java.util.List;
import org.chancery.identity.Reason;
import org.chancery.segments.Holder;
import org.chancery.segments.Seat;
import org.chancery.texts.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * The page of a review: all that it prints, read in one transaction.
 *
 * @param review which
 * @param council whose it is
 * @param fingerprint SHA-256 of the revision under review
 * @param language of the revision, {@code ru} or {@code en}
 * @param clauses the revision, part by part
 * @param comments of all segments, in the order of the clauses, then of segments and numbers
 * @param seats who sits at the table
 * @param holders the commission's holders, for names
 * @param notCommenting why the reader does not comment; none if they may
 * @param notDisposing why the reader gives no disposition; none if they may
 * @param notCompleting why the reader does not complete the review now; none if they may
 * @param chairs whether the reader is the chair of that council
 */
public record ReviewSheet(
    Review review,
    Holder council,
    Fingerprint fingerprint,
    String language,
    List<Clause> clauses,
    List<Comment> comments,
    List<Seat> seats,
    List<Holder> holders,
    @Nullable Reason notCommenting,
    @Nullable Reason notDisposing,
    @Nullable Reason notCompleting,
    boolean chairs) {

  /** Keeps copies of the lists. */
  public ReviewSheet {
    clauses = List.copyOf(clauses);
    comments = List.copyOf(comments);
    seats = List.copyOf(seats);
    holders = List.copyOf(holders);
  }

  /**
   * How many comments stand.
   *
   * @return without those withdrawn
   */
  public int standing() {
    return (int) comments.stream().filter(comment -> !comment.withdrawn()).count();
  }

  /**
   * How many comments lack a final disposition.
   *
   * @return none left: the review can be completed
   */
  public int missing() {
    return (int) comments.stream().filter(Comment::awaitsDisposition).count();
  }
}
