package org.chancery.review;

import org.chancery.segments.Holder;

/**
 * A review in a list, with everything its row prints.
 *
 * @param review which
 * @param council whose it is
 * @param comments how many comments stand, of all segments
 * @param ours how many of them are of the reader's own segment
 * @param missing how many have no final disposition
 * @param awaits what it awaits from this reader
 */
public record ReviewRow(
    Review review, Holder council, int comments, int ours, int missing, Awaits awaits) {

  /** What a review can await from its reader. */
  public enum Awaits {
    /** Nothing. */
    NOTHING,
    /** The first comment of the reader's segment. */
    COMMENT,
    /** Dispositions of the council's chair. */
    DISPOSITION,
    /** Its completion by the council's chair. */
    COMPLETION
  }
}
