package org.chancery.signing;

import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.segments.Holders;
import org.springframework.stereotype.Component;

/** The instrument that a use case was asked about, with the party for which its actor acts. */
@Component
class Named {

  private final Instruments instruments;
  private final OriginalFiles files;
  private final Holders holders;

  Named(Instruments instruments, OriginalFiles files, Holders holders) {
    this.instruments = instruments;
    this.files = files;
    this.holders = holders;
  }

  Instruments.Found instrument(InstrumentId id) {
    return instruments.find(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
  }

  /** The same after everybody who acts on it has finished: what is read now stays true. */
  Instruments.Found locked(InstrumentId id) {
    files.hold(id);
    return instrument(id);
  }

  InstrumentParty party(Actor actor, InstrumentRow row) {
    return row.partyOf(actor, holders.all())
        .orElseThrow(() -> new Refused(SigningReason.ONLY_ITS_PARTY));
  }
}
