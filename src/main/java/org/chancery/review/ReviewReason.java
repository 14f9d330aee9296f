package org.chancery.review;

import java.util.Locale;
import org.chancery.identity.Reason;

/** Which rule of reviews forbids something. */
public enum ReviewReason implements Reason {
  /** Commenting is for the experts, delegates and heads of delegation of the segments. */
  ONLY_SEGMENTS_COMMENT,
  /** A comment is corrected and withdrawn by the segment that made it. */
  ONLY_ITS_SEGMENT_CORRECTS,
  /** Dispositions are given, and a review is completed, by the chair of that council. */
  ONLY_THE_CHAIR_DISPOSES,
  /** Only a draft standard is put before a council. */
  NOT_A_DRAFT_STANDARD,
  /** Nothing is said to a review that is completed. */
  COMPLETED,
  /** Nothing is said at a table that was closed. */
  CLOSED,
  /** The clause is not in the revision under review. */
  NO_SUCH_CLAUSE,
  /** A comment has words. */
  NO_WORDS,
  /** A comment has at most 4,000 characters. */
  COMMENT_LENGTH,
  /** A proposed change has at most 4,000 characters. */
  PROPOSAL_LENGTH,
  /** A place has at most 100 characters. */
  PLACE_LENGTH,
  /** The words of a disposition have at most 4,000 characters. */
  DISPOSITION_LENGTH,
  /** Words are made of characters that can be read and stored. */
  CHARACTERS,
  /** A segment makes at most 999 comments in a review. */
  TOO_MANY,
  /** What was answered is neither corrected nor withdrawn. */
  ANSWERED,
  /** A withdrawn comment stays withdrawn. */
  WITHDRAWN,
  /** What is corrected, withdrawn or answered is the comment as it was shown. */
  CHANGED_MEANWHILE,
  /** Accepted in part: the text is given. */
  TEXT_MISSING,
  /** Rejected: the reason is given. */
  REASON_MISSING,
  /** Each comment must have its final disposition first. */
  WITHOUT_DISPOSITION,
  /** The council's review must be completed first. */
  NOT_COMPLETED;

  @Override
  public String key() {
    return "review.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
