package org.chancery.signing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * An agreed revision was composed, sealed and opened for signature.
 *
 * @param space the table opened for its signature
 * @param instrument which
 * @param symbol its symbol
 * @param textFingerprint SHA-256 of the agreed wording
 * @param fileSha256 SHA-256 of the sealed originals, in order
 * @param by the acting mandate
 * @param at when
 */
public record InstrumentOpened(
    SpaceId space,
    UUID instrument,
    String symbol,
    String textFingerprint,
    List<String> fileSha256,
    MandateId by,
    Instant at)
    implements Fact {
  /** Keeps a copy of the list. */
  public InstrumentOpened {
    fileSha256 = List.copyOf(fileSha256);
  }
}
