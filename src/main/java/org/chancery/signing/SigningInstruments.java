package org.chancery.signing;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
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
import org.chancery.shell.Words;

/**
 * Signing for an agency: every original at once. What is signed is exactly what was shown: who is
 * late is told who signed meanwhile, and signs the new files.
 */
@UseCase
public class SigningInstruments {

  private final Instruments instruments;
  private final OriginalFiles files;
  private final SigningKeyProvider keys;
  private final PreparingSignature preparing;
  private final AcceptingUpload accepting;
  private final TrustedRoots roots;
  private final Holders holders;
  private final Offices offices;
  private final Facts facts;
  private final Concluding concluding;
  private final Clock clock;

  SigningInstruments(
      Instruments instruments,
      OriginalFiles files,
      SigningKeyProvider keys,
      Authorities authorities,
      AcceptingUpload accepting,
      TrustedRoots roots,
      Holders holders,
      Offices offices,
      Facts facts,
      Concluding concluding,
      Clock clock) {
    this.instruments = instruments;
    this.files = files;
    this.keys = keys;
    this.preparing = new PreparingSignature(authorities);
    this.accepting = accepting;
    this.roots = roots;
    this.holders = holders;
    this.offices = offices;
    this.facts = facts;
    this.concluding = concluding;
    this.clock = clock;
  }

  /**
   * Signs all originals for the actor's agency, or none.
   *
   * @param actor the signatory of a party with full powers, signed in with the second factor a
   *     moment ago
   * @param id which instrument
   * @param shown SHA-256 of the files that the signatory was shown, in the order of the originals
   * @param form in what form
   * @param passphrase opens their key; it is wiped before this returns, whatever comes of it
   * @return what came of it
   * @throws Refused if the actor may not sign this
   */
  public SigningOutcome sign(
      Actor actor, InstrumentId id, List<String> shown, SignatureForm form, char[] passphrase) {
    try {
      actor.requireStrong(clock.instant());
      SigningPolicy.require(SigningPolicy.onlySignatoriesSign(actor));
      var locked = files.lock(id);
      var row =
          instruments.find(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE)).row();
      var party =
          row.parties().stream()
              .filter(p -> actor.actsFor(p.agency()))
              .findFirst()
              .orElseThrow(() -> new Refused(SigningReason.ONLY_PARTIES));
      var before = party.signature();
      if (before != null) {
        return new SigningOutcome.AlreadySigned(before.at());
      }
      SigningPolicy.require(SigningPolicy.nobodySignsWhatAPartyDeclined(row));
      if (!locked.stream().map(OriginalFiles.Current::sha256).toList().equals(shown)) {
        return meanwhile(id, locked, shown);
      }
      SigningPolicy.require(SigningPolicy.signing(actor, row, clock.instant()));
      return switch (keys.open(keyName(actor.holder().code(), actor.id()), passphrase)) {
        case SigningKeyProvider.Opening.Opened(SigningKey key) -> {
          try (key) {
            yield signed(actor, row, party, locked, form, key);
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

  /** The name under which the key provider keeps the key of a signatory of an agency. */
  static String keyName(String agency, MandateId signatory) {
    return "signatory."
        + agency.toLowerCase(Locale.ROOT)
        + "."
        + signatory.id().toString().substring(0, 8);
  }

  private SigningOutcome meanwhile(
      InstrumentId id, List<OriginalFiles.Current> now, List<String> shown) {
    if (shown.size() != now.size()) {
      throw new Refused(SigningReason.ANOTHER_FILE);
    }
    for (int i = 0; i < shown.size(); i++) {
      if (!files.wasEverTheFile(id, now.get(i).original(), shown.get(i))) {
        throw new Refused(SigningReason.ANOTHER_FILE);
      }
    }
    var newest = now.stream().max(Comparator.comparing(OriginalFiles.Current::at)).orElseThrow();
    return new SigningOutcome.SignedMeanwhile(
        offices.of(List.of(newest.by())).get(newest.by()), newest.at());
  }

  private SigningOutcome signed(
      Actor actor,
      InstrumentRow row,
      InstrumentParty party,
      List<OriginalFiles.Current> locked,
      SignatureForm form,
      SigningKey key) {
    var now = clock.instant();
    var agency = holders.get(party.agency());
    SigningPolicy.require(SigningPolicy.aPartySignsAllOriginalsInOneForm(locked, party, form));
    var state = States.roots(agency, holders, roots);
    accepting
        .objection(key, party.field(), state)
        .ifPresent(
            why -> {
              throw new Refused(reason(why));
            });
    var request = request(actor, agency, party.field(), row.language(), key, form, now);
    for (var file : locked) {
      if (!file.signed().containsKey(party.field())) {
        var done = signed(file, request, key, file.isLast(party.field(), row.parties().size()));
        // no file is stored that would be doubted for ever
        switch (accepting.check(done.file(), party.field(), state)) {
          case UploadOutcome.Accepted _ -> {}
          case UploadOutcome why -> throw new Refused(reason(why));
        }
        files.add(
            row.id(),
            new OriginalFiles.Filed(
                file.original(),
                file.newest() + 1,
                done.file(),
                done.sha256(),
                party.field(),
                form,
                actor.id(),
                now));
        facts.record(
            new InstrumentSigned(
                row.id().space(),
                row.id().id(),
                file.original(),
                party.agency(),
                done.sha256(),
                actor.id(),
                now));
      }
    }
    return concluding.after(actor, row, party, form, now);
  }

  /** Why a key's signature would not count, as its signatory reads it. */
  private static SigningReason reason(UploadOutcome why) {
    return switch (why) {
      case UploadOutcome.NotTrusted _ -> SigningReason.KEY_NOT_TRUSTED;
      case UploadOutcome.AnotherParty _ -> SigningReason.KEY_OF_ANOTHER;
      case UploadOutcome.NoTimeStamp _ -> SigningReason.NO_TIME_STAMP;
      default -> SigningReason.KEY_NOT_VALID;
    };
  }

  private Embedding.Embedded signed(
      OriginalFiles.Current file, SignatureRequest request, SigningKey key, boolean last) {
    var prepared = preparing.prepare(file.bytes(), request);
    var signed =
        Embeddings.orRefuse(
            preparing.embed(file.bytes(), prepared, key.sign(prepared.dataToSign())));
    return last ? Embeddings.orRefuse(preparing.archive(signed.file())) : signed;
  }

  private SignatureRequest request(
      Actor actor,
      Holder agency,
      String field,
      String language,
      SigningKey key,
      SignatureForm form,
      Instant now) {
    var locale = Locale.of(language);
    var office = Office.alone(actor.office(), agency.names()).in(locale);
    return new SignatureRequest(
        field,
        key.chain(),
        now.atZone(agency.clock()),
        form == SignatureForm.SIMPLE
            ? office
            : Words.say(locale, "signing.paper.ad-referendum", office),
        agency.names().in(locale),
        "");
  }
}
