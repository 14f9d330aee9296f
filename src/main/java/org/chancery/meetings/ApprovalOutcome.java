package org.chancery.meetings;

import java.time.Instant;
import org.chancery.segments.Bilingual;

/** What became of an approval. */
public sealed interface ApprovalOutcome {

  /**
   * Approved, filed and circulated.
   *
   * @param approval with symbol and paper
   */
  record Approved(Approval approval) implements ApprovalOutcome {}

  /**
   * Exactly this state was approved already; nothing was done.
   *
   * @param approval the approval that exists
   * @param by who approved, by office
   */
  record AlreadyApproved(Approval approval, Bilingual by) implements ApprovalOutcome {}

  /**
   * The agenda was changed since it was shown; nothing was approved.
   *
   * @param version the version that exists now
   * @param by who changed it, by office
   * @param at when
   */
  record Behind(int version, Bilingual by, Instant at) implements ApprovalOutcome {}
}
