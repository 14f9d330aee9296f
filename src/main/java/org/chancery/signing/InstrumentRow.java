package org.chancery.signing;

import java.time.Instant;
import java.util.List;

/**
 * An instrument in a list.
 *
 * @param id which
 * @param symbol its symbol
 * @param title its title
 * @param language {@code ru} or {@code en}
 * @param openedAt when it was opened for signature
 * @param parties its parties, in its own order
 * @param state how far it has come
 */
public record InstrumentRow(
    InstrumentId id,
    String symbol,
    String title,
    String language,
    Instant openedAt,
    List<InstrumentParty> parties,
    InstrumentState state) {

  /** Keeps a copy of the list. */
  public InstrumentRow {
    parties = List.copyOf(parties);
  }
}
