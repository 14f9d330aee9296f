package org.chancery.signing;

import java.time.Instant;
import org.chancery.identity.Actor;
import org.chancery.segments.Facts;
import org.chancery.signing.InstrumentAct.Kind;
import org.springframework.stereotype.Component;

/**
 * What follows from a signature: the party's turn ends, and it is told whether it was the last one
 * and whether all of them bind.
 */
@Component
class Concluding {

  private final InstrumentActs acts;
  private final Facts facts;

  Concluding(InstrumentActs acts, Facts facts) {
    this.acts = acts;
    this.facts = facts;
  }

  SigningOutcome.Signed after(
      Actor actor, InstrumentRow before, InstrumentParty signed, SignatureForm form, Instant now) {
    var turn = before.turn();
    if (turn != null && turn.agency().equals(signed.agency())) {
      acts.end(before.id(), turn.id(), actor.id(), now);
      facts.record(
          new TurnChanged(
              before.id().space(), before.id().id(), turn.agency(), false, actor.id(), now));
    }
    var last = before.parties().stream().allMatch(p -> p.equals(signed) || p.signature() != null);
    var concluded =
        last
            && form == SignatureForm.SIMPLE
            && before.parties().stream().allMatch(p -> p.equals(signed) || binds(before, p));
    if (concluded) {
      facts.record(
          new InstrumentConcluded(
              before.id().space(), before.id().id(), before.symbol(), actor.id(), now));
    }
    return new SigningOutcome.Signed(now, last, concluded);
  }

  static boolean binds(InstrumentRow row, InstrumentParty party) {
    var signature = party.signature();
    return signature != null
        && (signature.form() == SignatureForm.SIMPLE
            || row.acts(Kind.CONFIRMED).stream().anyMatch(a -> party.agency().equals(a.party())));
  }
}
