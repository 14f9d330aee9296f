package org.chancery.meetings;

import java.time.Instant;
import org.chancery.segments.Bilingual;

/** What became of a change to an agenda. */
public sealed interface AgendaOutcome {

  /**
   * Stored.
   *
   * @param version the version that exists now
   */
  record Changed(int version) implements AgendaOutcome {}

  /**
   * The agenda has moved on since it was read; nothing was stored.
   *
   * @param version the version that exists now
   * @param by who changed it, by office
   * @param at when
   */
  record Behind(int version, Bilingual by, Instant at) implements AgendaOutcome {}
}
