package org.chancery.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chancery.documents.Composing;
import org.chancery.documents.SealedStatement;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Office;
import org.chancery.identity.Offices;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Holders;
import org.chancery.segments.MandateId;
import org.chancery.shell.Formats;
import org.chancery.shell.Words;
import org.jspecify.annotations.Nullable;

/**
 * Proving a concluded instrument without the portal: the bundle of one original, with an extract of
 * the register under the depositary's signature.
 */
@UseCase
public class ProvingInstruments {

  private final Instruments instruments;
  private final OriginalFiles files;
  private final Holders holders;
  private final Offices offices;
  private final TrustedRoots roots;
  private final DepositaryKey depositary;
  private final Authorities authorities;
  private final Composing composing;
  private final SigningSettings settings;
  private final Clock clock;

  ProvingInstruments(
      Instruments instruments,
      OriginalFiles files,
      Holders holders,
      Offices offices,
      TrustedRoots roots,
      DepositaryKey depositary,
      Authorities authorities,
      Composing composing,
      SigningSettings settings,
      Clock clock) {
    this.instruments = instruments;
    this.files = files;
    this.holders = holders;
    this.offices = offices;
    this.roots = roots;
    this.depositary = depositary;
    this.authorities = authorities;
    this.composing = composing;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The proof of one original.
   *
   * @param actor somebody at the instrument's table
   * @param id which instrument
   * @param original which original, from 1
   * @return a ZIP file
   * @throws Refused if it is not signed by all, or its file proves nothing
   */
  public ReadingInstruments.HandedOut bundle(Actor actor, InstrumentId id, int original) {
    var found = instruments.find(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
    if (!found.row().parties().stream().allMatch(party -> Concluding.binds(found.row(), party))) {
      throw new Refused(SigningReason.NOT_CONCLUDED);
    }
    var pdf =
        files.newestBytes(id, original).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
    try (var key = depositary.open()) {
      return switch (ProofBundle.of(
          pdf, registered(found, original, pdf), roots.now(), key, clock.instant())) {
        case ProofBundle.Outcome.Bundled(byte[] zip) ->
            new ReadingInstruments.HandedOut(
                ReadingInstruments.name(found.row()) + "-" + original + "-proof.zip", zip);
        case ProofBundle.Outcome.NotProved _ -> throw new Refused(SigningReason.NOT_PROVED);
      };
    }
  }

  /**
   * A certified true copy of one original: its bytes, and the page by which the depositary
   * certifies them (Vienna Convention on the Law of Treaties, article 77, 1 b).
   *
   * @param actor somebody at the instrument's table
   * @param id which instrument
   * @param original which original, from 1
   * @param language of the certificate
   * @return a ZIP file with both
   * @throws Refused if it is not deposited, or cannot be certified
   */
  public ReadingInstruments.HandedOut certifiedCopy(
      Actor actor, InstrumentId id, int original, Locale language) {
    var found = instruments.find(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
    var deposit =
        found.row().acts(InstrumentAct.Kind.DEPOSITED).stream()
            .findFirst()
            .orElseThrow(() -> new Refused(SigningReason.NOT_DEPOSITED));
    var pdf =
        files.newestBytes(id, original).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
    var office = offices.of(List.of(deposit.by())).get(deposit.by());
    var name = ReadingInstruments.name(found.row()) + "-" + original;
    try (var key = depositary.open()) {
      var occasion =
          new CertifiedCopy.Occasion(
              language,
              clock.instant().atZone(depositarysClock(office)),
              office == null ? holders.commission().names() : office.name(),
              "",
              settings.address() + "/check");
      return switch (CertifiedCopy.of(
          pdf, registered(found, original, pdf), occasion, key, authorities, composing)) {
        case CertifiedCopy.Outcome.Certified(var copy) ->
            new ReadingInstruments.HandedOut(
                name + "-certified.zip",
                zip(
                    Map.of(
                        name + ".pdf",
                        copy.file(),
                        name + "-certificate.pdf",
                        copy.certificate())));
        case CertifiedCopy.Outcome.NotProved _ -> throw new Refused(SigningReason.NOT_PROVED);
        case CertifiedCopy.Outcome.NotComposed(var why) -> {
          why.orRefuse();
          throw new Refused(SigningReason.NOT_PROVED);
        }
        case CertifiedCopy.Outcome.NotSealed(var why) -> {
          Embeddings.orRefuse(why);
          throw new Refused(SigningReason.NO_KEY);
        }
      };
    }
  }

  /** The day of a certificate is the depositary's, whoever asks for it. */
  private ZoneId depositarysClock(@Nullable Office office) {
    return office == null ? ZoneOffset.UTC : holders.get(office.holder()).clock();
  }

  private static byte[] zip(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private RegisteredInstrument registered(Instruments.Found found, int original, byte[] pdf) {
    var row = found.row();
    var mandates = new ArrayList<MandateId>();
    row.parties().forEach(p -> mandates.add(signature(p).by()));
    var known = offices.of(mandates);
    // a text in two languages is named by the language that comes first in this original
    var fingerprint =
        SealedStatement.read(pdf).map(SealedStatement::fingerprint).orElse(found.text().hex());
    return new RegisteredInstrument(
        holders.commission().names(),
        row.symbol(),
        found.title(),
        fingerprint,
        original,
        row.originals(),
        row.parties().stream().map(party -> party(row, party, known)).toList(),
        acts(row),
        settings.sample());
  }

  private RegisteredInstrument.Party party(
      InstrumentRow row, InstrumentParty party, Map<MandateId, Office> known) {
    var signature = signature(party);
    var agency = holders.get(party.agency());
    var state = States.of(agency, holders);
    var office = known.get(signature.by());
    return new RegisteredInstrument.Party(
        state.code(),
        agency.names(),
        office == null ? agency.names() : Office.alone(office.name(), agency.names()),
        party.field(),
        signature.at(),
        row.powers().stream()
            .filter(p -> p.signatory().equals(signature.by()) && p.covered(signature.at()))
            .map(p -> p.document().hex())
            .findFirst()
            .orElse(null));
  }

  private List<RegisteredInstrument.Act> acts(InstrumentRow row) {
    var acts = new ArrayList<RegisteredInstrument.Act>();
    acts.add(act("opened", new Bilingual("", ""), row.openedAt()));
    row.acts()
        .forEach(
            act ->
                acts.add(
                    act(
                        act.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        about(act),
                        act.at())));
    row.parties()
        .forEach(
            party ->
                acts.add(
                    act(
                        signature(party).form() == SignatureForm.SIMPLE
                            ? "signed"
                            : "signed-ad-referendum",
                        holders.get(party.agency()).names(),
                        signature(party).at())));
    acts.sort(Comparator.comparing(RegisteredInstrument.Act::at));
    return acts;
  }

  /** For whom it was done, or from which day it counts. */
  private Bilingual about(InstrumentAct act) {
    var party = act.party();
    var since = act.since();
    if (party != null) {
      return holders.get(party).names();
    }
    return since == null
        ? new Bilingual("", "")
        : new Bilingual(Formats.day(since, Locale.ENGLISH), Formats.day(since, Locale.of("ru")));
  }

  private static RegisteredInstrument.Act act(String code, Bilingual about, Instant at) {
    return new RegisteredInstrument.Act(
        code,
        new Bilingual(
            words(Locale.ENGLISH, code, about.en()), words(Locale.of("ru"), code, about.ru())),
        at);
  }

  private static String words(Locale locale, String code, String about) {
    var what = Words.say(locale, "signing.act." + code);
    return about.isEmpty() ? what : what + ": " + about;
  }

  private static InstrumentParty.Signature signature(InstrumentParty party) {
    return Objects.requireNonNull(party.signature(), "signed by all");
  }
}
