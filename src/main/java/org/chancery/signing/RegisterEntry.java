package org.chancery.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chancery.segments.HolderId;
import org.jspecify.annotations.Nullable;

/**
 * What everybody in the commission may know of an instrument: no wording, no file.
 *
 * @param symbol its symbol
 * @param title its title
 * @param languages of its authentic texts: {@code ru}, {@code en}
 * @param status {@code DEPOSITED}, {@code IN_FORCE} or {@code TERMINATED}
 * @param since from which day; none for a deposit
 * @param reason by what it ended; none otherwise
 * @param parties its parties in its own order
 * @param textFingerprint SHA-256 of its wording
 * @param at when this status was registered
 */
public record RegisterEntry(
    String symbol,
    String title,
    List<String> languages,
    InstrumentAct.Kind status,
    @Nullable LocalDate since,
    @Nullable String reason,
    List<Party> parties,
    String textFingerprint,
    Instant at) {

  /**
   * How a party stands.
   *
   * @param agency which agency
   * @param signedAt when it signed
   * @param form in what form
   * @param confirmedAt when its state confirmed; none after a simple signature
   */
  public record Party(
      HolderId agency, Instant signedAt, SignatureForm form, @Nullable Instant confirmedAt) {}

  /** Keeps a copy of the list. */
  public RegisterEntry {
    languages = List.copyOf(languages);
    parties = List.copyOf(parties);
  }
}
