package org.chancery.signing;

import java.time.Instant;
import java.util.List;
import org.chancery.segments.HolderId;

/** How far an instrument has come; derived from its signatures when read. */
public sealed interface InstrumentState {

  /**
   * Some parties have not signed yet.
   *
   * @param missing their agencies, in the order of the instrument
   */
  record AwaitingSignatures(List<HolderId> missing) implements InstrumentState {
    /** Keeps a copy of the list. */
    public AwaitingSignatures {
      missing = List.copyOf(missing);
    }
  }

  /**
   * All parties have signed.
   *
   * @param at when the last one did
   */
  record Concluded(Instant at) implements InstrumentState {}

  /**
   * The state that these parties make.
   *
   * @param parties all parties of an instrument
   * @return concluded if none is missing
   */
  static InstrumentState of(List<InstrumentParty> parties) {
    var missing =
        parties.stream().filter(p -> p.signature() == null).map(InstrumentParty::agency).toList();
    if (!missing.isEmpty()) {
      return new AwaitingSignatures(missing);
    }
    var last = Instant.MIN;
    for (var party : parties) {
      var signature = party.signature();
      last = signature != null && signature.at().isAfter(last) ? signature.at() : last;
    }
    return new Concluded(last);
  }
}
