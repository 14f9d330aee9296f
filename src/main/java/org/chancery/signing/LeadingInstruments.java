package org.chancery.signing;

import java.time.Clock;
import java.util.List;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Facts;
import org.chancery.segments.Holders;
import org.chancery.signing.InstrumentAct.Kind;
import org.chancery.texts.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * What parties do with an instrument beside signing it: their heads of delegation initial its text
 * (ne varietur) and confirm a signature ad referendum, and a party can decline.
 */
@UseCase
public class LeadingInstruments {

  private final Named named;
  private final InstrumentActs acts;
  private final Holders holders;
  private final Facts facts;
  private final Clock clock;

  LeadingInstruments(Named named, InstrumentActs acts, Holders holders, Facts facts, Clock clock) {
    this.named = named;
    this.acts = acts;
    this.holders = holders;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Initials the text: it stands ne varietur (Vienna Convention on the Law of Treaties, article
   * 10).
   *
   * @param actor the head of a party's delegation, signed in with the second factor a moment ago
   * @param id which instrument
   * @param shown the fingerprints of the wordings that were shown, one for each language
   * @throws Refused if it is another wording, or this party may not initial now
   */
  public void initial(Actor actor, InstrumentId id, List<String> shown) {
    actor.requireStrong(clock.instant());
    var found = named.locked(id);
    SigningPolicy.require(SigningPolicy.initialling(actor, found.row(), holders.all()));
    if (!found.texts().stream().map(Fingerprint::hex).toList().equals(shown)) {
      throw new Refused(SigningReason.ANOTHER_FILE);
    }
    act(actor, found, Kind.INITIALLED, null);
  }

  /**
   * Confirms a signature ad referendum: it binds from now on.
   *
   * @param actor the head of the party's delegation, signed in with the second factor a moment ago
   * @param id which instrument
   * @return whether the instrument is concluded with it
   */
  public boolean confirm(Actor actor, InstrumentId id) {
    actor.requireStrong(clock.instant());
    var found = named.locked(id);
    SigningPolicy.require(SigningPolicy.confirming(actor, found.row(), holders.all()));
    act(actor, found, Kind.CONFIRMED, null);
    var after = named.instrument(id).row();
    if (after.state() instanceof InstrumentState.Concluded(var at)) {
      facts.record(new InstrumentConcluded(id.space(), id.id(), after.symbol(), actor.id(), at));
      return true;
    }
    return false;
  }

  /**
   * Declines to sign, for good; all parties are told the reason.
   *
   * @param actor a signatory of a party that has not signed, or the head of its delegation, signed
   *     in with the second factor a moment ago
   * @param id which instrument
   * @param reason why, for the other parties
   * @throws Refused if the proof of who they are is not fresh, this party may not decline now, or
   *     the reason is missing
   */
  public void decline(Actor actor, InstrumentId id, String reason) {
    actor.requireStrong(clock.instant());
    var found = named.locked(id);
    SigningPolicy.require(SigningPolicy.declining(actor, found.row(), holders.all()));
    if (reason.isBlank()) {
      throw new Refused(SigningReason.REASON_MISSING);
    }
    act(actor, found, Kind.DECLINED, reason.strip());
  }

  private void act(Actor actor, Instruments.Found found, Kind kind, @Nullable String reason) {
    var now = clock.instant();
    var id = found.row().id();
    var agency = named.party(actor, found.row()).agency();
    acts.add(id, new InstrumentAct(kind, agency, reason, null, actor.id(), now), found.text());
    facts.record(new InstrumentActed(id.space(), id.id(), kind, agency, actor.id(), now));
  }
}
