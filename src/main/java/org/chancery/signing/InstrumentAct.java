package org.chancery.signing;

import java.time.Instant;
import java.time.LocalDate;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * Something done with an instrument beside signing it. Each kind happens once for each party, or
 * once at all.
 *
 * @param kind what was done
 * @param party for which agency; none where the depositary acts
 * @param reason why, in the words of whoever did it; none where none was asked
 * @param since the day from which it counts; none where it counts at once
 * @param by the acting mandate
 * @param at when
 */
public record InstrumentAct(
    Kind kind,
    @Nullable HolderId party,
    @Nullable String reason,
    @Nullable LocalDate since,
    MandateId by,
    Instant at) {

  /** What can be done with an instrument. */
  public enum Kind {
    /** The head of delegation fixed the text: it changes no more (initialling ne varietur). */
    INITIALLED,
    /** A party will not sign. */
    DECLINED,
    /** A state stands by its signature ad referendum. */
    CONFIRMED,
    /** The depositary took the signed originals into the archive. */
    DEPOSITED,
    /** It binds its parties from a day on. */
    IN_FORCE,
    /** It ends. */
    TERMINATED
  }
}
