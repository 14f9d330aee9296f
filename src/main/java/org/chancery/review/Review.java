package org.chancery.review;

import java.time.Instant;
import org.chancery.drafting.RevisionId;
import org.chancery.drafting.TextId;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * A council's review of one frozen revision of a draft standard.
 *
 * @param id its identity
 * @param text the text at the table
 * @param revision the revision that is commented on
 * @param council whose chair gives the dispositions
 * @param title the title of the revision
 * @param symbol the symbol of the revision
 * @param by who submitted the draft
 * @param at when
 * @param completedAt when the chair completed the review; none while it is open
 * @param closed whether the table was closed because the draft was withdrawn
 */
public record Review(
    ReviewId id,
    TextId text,
    RevisionId revision,
    HolderId council,
    String title,
    String symbol,
    MandateId by,
    Instant at,
    @Nullable Instant completedAt,
    boolean closed) {

  /**
   * Whether one can still comment and answer.
   *
   * @return false after its completion, and after the draft was withdrawn
   */
  public boolean open() {
    return completedAt == null && !closed;
  }
}
