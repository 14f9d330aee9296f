package org.chancery.signing;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Office;
import org.chancery.identity.Offices;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Facts;
import org.chancery.segments.Holder;
import org.chancery.segments.Holders;
import org.chancery.segments.MandateId;

/**
 * Signing for an agency. What is signed is exactly the file that was shown: who is late is told who
 * signed meanwhile, and signs the new file.
 */
@UseCase
public class SigningInstruments {

  private final Instruments instruments;
  private final SigningKeyProvider keys;
  private final PreparingSignature preparing;
  private final Holders holders;
  private final Offices offices;
  private final Facts facts;
  private final Clock clock;

  SigningInstruments(
      Instruments instruments,
      SigningKeyProvider keys,
      Authorities authorities,
      Holders holders,
      Offices offices,
      Facts facts,
      Clock clock) {
    this.instruments = instruments;
    this.keys = keys;
    this.preparing = new PreparingSignature(authorities);
    this.holders = holders;
    this.offices = offices;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Signs for the actor's agency.
   *
   * @param actor the signatory of a party, signed in with the second factor a moment ago
   * @param id which instrument
   * @param shown SHA-256 of the file that the signatory was shown
   * @param passphrase opens their key; it is wiped before this returns, whatever comes of it
   * @return what came of it
   * @throws Refused if the actor may not sign this
   */
  public SigningOutcome sign(Actor actor, InstrumentId id, String shown, char[] passphrase) {
    try {
      actor.requireStrong(clock.instant());
      SigningPolicy.require(SigningPolicy.onlySignatoriesSign(actor));
      var locked = instruments.lock(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
      var found = instruments.find(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
      var party =
          found.row().parties().stream()
              .filter(p -> actor.actsFor(p.agency()))
              .findFirst()
              .orElseThrow(() -> new Refused(SigningReason.ONLY_PARTIES));
      var before = party.signature();
      if (before != null) {
        return new SigningOutcome.AlreadySigned(before.at());
      }
      if (!locked.sha256().equals(shown)) {
        return meanwhile(id, locked, shown);
      }
      return switch (keys.open(keyName(actor.holder().code()), passphrase)) {
        case SigningKeyProvider.Opening.Opened(SigningKey key) -> {
          try (key) {
            yield signed(actor, found.row(), party, locked, key);
          }
        }
        case SigningKeyProvider.Opening.WrongPassphrase wrong ->
            new SigningOutcome.WrongPassphrase();
        case SigningKeyProvider.Opening.NoSuchKey none -> throw new Refused(SigningReason.NO_KEY);
        case SigningKeyProvider.Opening.Unreadable broken ->
            throw new Refused(SigningReason.NO_KEY);
      };
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /** The name under which the key provider keeps the key of an agency's signatory. */
  static String keyName(String agency) {
    return "signatory." + agency.toLowerCase(Locale.ROOT);
  }

  private SigningOutcome meanwhile(InstrumentId id, Instruments.Locked now, String shown) {
    if (!instruments.wasEverTheFile(id, now.original(), shown)) {
      throw new Refused(SigningReason.ANOTHER_FILE);
    }
    MandateId by = now.by();
    return new SigningOutcome.SignedMeanwhile(
        offices.of(List.of(by)).get(by), now.at(), now.sha256());
  }

  private SigningOutcome signed(
      Actor actor,
      InstrumentRow row,
      InstrumentParty party,
      Instruments.Locked file,
      SigningKey key) {
    var now = clock.instant();
    var agency = holders.get(party.agency());
    var prepared =
        preparing.prepare(
            file.bytes(), request(actor, agency, party.field(), row.language(), key, now));
    return switch (preparing.embed(file.bytes(), prepared, key.sign(prepared.dataToSign()))) {
      case Embedding.Embedded(byte[] bytes, String sha256) -> {
        instruments.addFile(
            row.id(),
            file.original(),
            file.newest() + 1,
            bytes,
            sha256,
            party.field(),
            actor.id(),
            now);
        yield told(actor, row, party, file, sha256, now);
      }
      case Embedding.NoTimeStamp none -> throw new Refused(SigningReason.NO_TIME_STAMP);
      case Embedding.Revoked withdrawn -> throw new Refused(SigningReason.NO_KEY);
      case Embedding.NoRevocationList none -> throw new Refused(SigningReason.NO_TIME_STAMP);
      case Embedding.NotItsKey wrong -> throw new Refused(SigningReason.NO_KEY);
      case Embedding.Behind impossible ->
          throw new IllegalStateException("the original is locked: nobody else can have signed");
    };
  }

  private SignatureRequest request(
      Actor actor, Holder agency, String field, String language, SigningKey key, Instant now) {
    var locale = Locale.of(language);
    return new SignatureRequest(
        field,
        key.chain(),
        now.atZone(agency.clock()),
        Office.alone(actor.office(), agency.names()).in(locale),
        agency.names().in(locale),
        "");
  }

  private SigningOutcome told(
      Actor actor,
      InstrumentRow row,
      InstrumentParty party,
      Instruments.Locked file,
      String sha256,
      Instant now) {
    var space = row.id().space();
    facts.record(
        new InstrumentSigned(
            space, row.id().id(), file.original(), party.agency(), sha256, actor.id(), now));
    var last = row.parties().stream().allMatch(p -> p.equals(party) || p.signature() != null);
    if (last) {
      facts.record(
          new MemorandumConcluded(space, row.id().id(), row.symbol(), sha256, actor.id(), now));
    }
    return new SigningOutcome.Signed(sha256, now, last);
  }
}
