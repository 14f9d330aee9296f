package org.chancery.signing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Office;
import org.chancery.identity.Offices;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Facts;
import org.chancery.segments.HolderId;
import org.chancery.segments.Holders;
import org.chancery.segments.MandateId;
import org.chancery.texts.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Keeping full powers: a party presents and withdraws them, the depositary answers. Nobody signs
 * without accepted ones; a deputy signs with full powers of their own.
 */
@UseCase
public class KeepingPowers {

  /** The largest document that is taken, in bytes. */
  public static final int MOST_BYTES = 10_000_000;

  private final Named named;
  private final InstrumentActs acts;
  private final SampleKeys sample;
  private final Holders holders;
  private final Offices offices;
  private final Facts facts;
  private final Clock clock;

  KeepingPowers(
      Named named,
      InstrumentActs acts,
      SampleKeys sample,
      Holders holders,
      Offices offices,
      Facts facts,
      Clock clock) {
    this.named = named;
    this.acts = acts;
    this.sample = sample;
    this.holders = holders;
    this.offices = offices;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Full powers as a party presents them.
   *
   * @param signatory the mandate of whoever may sign
   * @param since from when, inclusive
   * @param until until when, exclusive
   * @param documentName the name of its file
   * @param document its file: a PDF, PNG or JPEG of at most {@link #MOST_BYTES}
   */
  public record Presentation(
      MandateId signatory, Instant since, Instant until, String documentName, byte[] document) {}

  /**
   * Whom the actor's party can empower.
   *
   * @param actor somebody of a party
   * @param id which instrument
   * @return the signatories of its agency; empty for whoever acts for no party
   */
  public List<Office> signatories(Actor actor, InstrumentId id) {
    return named
        .instrument(id)
        .row()
        .partyOf(actor, holders.all())
        .map(party -> signatories(party.agency()))
        .orElse(List.of());
  }

  /**
   * Presents full powers to the depositary.
   *
   * @param actor the head or a delegate of the party; nobody empowers themselves
   * @param id for which instrument
   * @param presented who may sign, when, and the document that says so
   * @return which full powers
   * @throws Refused if they are not the party's own, their time is over, or the document cannot be
   *     read by anybody
   */
  public UUID present(Actor actor, InstrumentId id, Presentation presented) {
    var row = named.locked(id).row();
    SigningPolicy.require(SigningPolicy.presentingPowers(actor, row, holders.all()));
    SigningPolicy.require(SigningPolicy.nobodySignsWhatAPartyDeclined(row));
    var party = named.party(actor, row);
    if (party.signature() != null) {
      throw new Refused(SigningReason.SIGNED_BEFORE);
    }
    if (signatories(party.agency()).stream()
        .noneMatch(office -> office.mandate().equals(presented.signatory()))) {
      throw new Refused(SigningReason.NOT_ITS_SIGNATORY);
    }
    var now = clock.instant();
    if (!presented.since().isBefore(presented.until()) || !now.isBefore(presented.until())) {
      throw new Refused(SigningReason.POWERS_PERIOD);
    }
    if (!Documents.readable(presented.document(), MOST_BYTES)) {
      throw new Refused(SigningReason.POWERS_DOCUMENT);
    }
    var powers =
        new FullPowers(
            UUID.randomUUID(),
            party.agency(),
            presented.signatory(),
            presented.since(),
            presented.until(),
            Documents.name(presented.documentName()),
            new Fingerprint(PreparingSignature.sha256(presented.document())),
            actor.id(),
            now,
            null,
            null);
    acts.present(id, powers, presented.document());
    facts.record(
        new PowersPresented(
            id.space(), id.id(), powers.id(), party.agency(), false, actor.id(), now));
    return powers.id();
  }

  /**
   * Withdraws full powers; their signatory signs no more with them.
   *
   * @param actor somebody of the party that presented them
   * @param id for which instrument
   * @param powers which
   */
  public void withdraw(Actor actor, InstrumentId id, UUID powers) {
    var row = named.locked(id).row();
    SigningPolicy.require(SigningPolicy.presentingPowers(actor, row, holders.all()));
    var party = named.party(actor, row);
    var mine = powers(row, powers);
    if (!mine.agency().equals(party.agency())) {
      throw new Refused(SigningReason.ONLY_ITS_PARTY);
    }
    var now = clock.instant();
    if (acts.withdraw(id, powers, actor.id(), now) > 0) {
      facts.record(
          new PowersPresented(id.space(), id.id(), powers, party.agency(), true, actor.id(), now));
    }
  }

  /**
   * Accepts full powers: their signatory can sign while they last.
   *
   * @param actor the depositary
   * @param id for which instrument
   * @param powers which
   * @throws Refused if they were answered or withdrawn
   */
  public void accept(Actor actor, InstrumentId id, UUID powers) {
    var accepted = answer(actor, id, powers, null);
    sample.issue(List.of(key(accepted)));
  }

  /**
   * Does not accept full powers.
   *
   * @param actor the depositary
   * @param id for which instrument
   * @param powers which
   * @param reason what is missing, for the party
   * @throws Refused if they were answered or withdrawn, or no reason is given
   */
  public void refuse(Actor actor, InstrumentId id, UUID powers, String reason) {
    if (reason.isBlank()) {
      throw new Refused(SigningReason.REASON_MISSING);
    }
    answer(actor, id, powers, reason.strip());
  }

  /**
   * The document of full powers.
   *
   * @param actor somebody at the instrument's table
   * @param id for which instrument
   * @param powers which
   * @return its name and bytes
   */
  public ReadingInstruments.HandedOut document(Actor actor, InstrumentId id, UUID powers) {
    var known = powers(named.instrument(id).row(), powers);
    return new ReadingInstruments.HandedOut(
        known.documentName(),
        acts.document(id, powers).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE)));
  }

  private FullPowers answer(Actor actor, InstrumentId id, UUID powers, @Nullable String reason) {
    SigningPolicy.require(SigningPolicy.onlyTheDepositary(actor));
    var known = powers(named.locked(id).row(), powers);
    if (known.answer() != null || known.withdrawnAt() != null) {
      throw new Refused(SigningReason.ANSWERED_BEFORE);
    }
    var now = clock.instant();
    acts.answer(id, powers, new FullPowers.Answer(reason == null, reason, now), actor.id());
    facts.record(new PowersAnswered(id.space(), id.id(), powers, reason == null, actor.id(), now));
    return known;
  }

  private static FullPowers powers(InstrumentRow row, UUID powers) {
    return row.powers().stream()
        .filter(p -> p.id().equals(powers))
        .findFirst()
        .orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
  }

  private List<Office> signatories(HolderId agency) {
    return offices.actingFor(agency).stream()
        .filter(office -> office.capacity() == Capacity.SIGNATORY)
        .toList();
  }

  /** The key of whoever was empowered; a demonstration issues it now. */
  private SampleAuthority.Signatory key(FullPowers accepted) {
    var agency = holders.get(accepted.agency());
    var segment = States.of(agency, holders);
    var office = offices.of(List.of(accepted.signatory())).get(accepted.signatory());
    var name =
        office == null
            ? new Bilingual("Signatory", "Подписант")
            : Office.alone(office.name(), agency.names());
    return new SampleAuthority.Signatory(
        SigningInstruments.keyName(agency.code(), accepted.signatory()),
        segment.code(),
        agency.code(),
        name.en(),
        agency.names().en());
  }
}
