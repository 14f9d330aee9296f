package org.chancery.signing.pades;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.documents.SealedStatement;
import org.chancery.segments.Bilingual;
import org.chancery.signing.Alteration;
import org.chancery.signing.Evidence;
import org.chancery.signing.PreparingSignature;
import org.chancery.signing.SampleAuthority;
import org.chancery.signing.SignedBy;
import org.chancery.signing.Trust;
import org.chancery.signing.Verdict;
import org.chancery.signing.Verdict.Doubt;
import org.chancery.signing.Where;
import org.chancery.signing.pades.RevisionGuard.Inspection;
import org.chancery.signing.pades.RevisionGuard.Sound;

/**
 * Judgement on one file: the guard says what may be read, cryptography whether it is true, the
 * statement what it is.
 */
public final class Judging {
  private static final String PARTY = "party-";

  private final byte[] file;
  private final Trust trust;
  private final Clock clock;
  private final Inspection inspection;
  private final List<Evidence> evidence = new ArrayList<>();
  private boolean completed;
  private Optional<SealedStatement> statement = Optional.empty();

  private Judging(byte[] file, Trust trust, Clock clock) {
    this.file = file;
    this.trust = trust;
    this.clock = clock;
    this.inspection = RevisionGuard.inspect(file);
  }

  /** Verdict on a file that begins as a PDF. */
  public static Verdict judge(byte[] file, Trust trust, Clock clock) {
    Judging judging = new Judging(file, trust, clock);
    judging.evidence.add(
        Evidence.that(Evidence.Kind.FILE_FINGERPRINT, PreparingSignature.sha256(file)));
    return judging.judge();
  }

  private Verdict judge() {
    if (inspection.soundEnd() > 0) {
      completed =
          inspection.sound().stream().anyMatch(one -> one.kind() == RevisionGuard.Kind.COMPLETED);
      Validation.Result result =
          Validation.check(
              Arrays.copyOf(file, inspection.soundEnd()),
              trust,
              clock,
              completed ? Policy.WITHDRAWALS_ASKED : Policy.WITHDRAWALS_NOT_ASKED);
      List<Checked> checked = result.signatures();
      Map<String, Checked> byField =
          checked.stream()
              .collect(Collectors.toMap(Checked::field, Function.identity(), (one, other) -> one));
      Checked seal = byField.get(RevisionGuard.SEAL);
      if (seal != null
          && seal.isDepositary(trust)
          && inspection.sound().getFirst().field().equals(RevisionGuard.SEAL)) {
        return ours(seal, byField, result);
      }
    }
    return elsewhere(checked(Policy.WITHDRAWALS_NOT_ASKED));
  }

  private Verdict ours(Checked seal, Map<String, Checked> byField, Validation.Result result) {
    if (seal.intact() && seal.passed()) {
      // what the sealed bytes say about themselves; later revisions are not asked
      statement = SealedStatement.read(Arrays.copyOf(file, inspection.sound().getFirst().end()));
    }
    if (result.signatures().size() != inspection.signatures().size()) {
      return altered(Alteration.SIGNATURE_REMOVED, Where.FILE);
    }
    for (Sound sound : inspection.signatures()) {
      Checked one = byField.get(sound.field());
      if (one == null) {
        return altered(Alteration.SIGNATURE_REMOVED, Where.field(sound.field()));
      }
      note(one);
      if (!one.intact()) {
        return altered(Alteration.SIGNED_BYTES, Where.field(sound.field()));
      }
    }
    long stamps =
        inspection.sound().stream().filter(one -> one.kind() == RevisionGuard.Kind.STAMPED).count();
    if (result.stamps().size() != stamps || !result.stamps().stream().allMatch(Stamped::intact)) {
      return altered(Alteration.SIGNED_BYTES, Where.FILE);
    }
    if (inspection.finding().isPresent()) {
      return altered(inspection.finding().get());
    }
    evidence.add(Evidence.that(Evidence.Kind.NOTHING_ADDED));
    List<Checked> parties =
        inspection.signatures().stream()
            .filter(sound -> !sound.field().equals(RevisionGuard.SEAL))
            .map(sound -> byField.get(sound.field()))
            .toList();
    Optional<Doubt> doubt =
        doubt(seal, parties, result.stamps())
            .filter(why -> !isCutBeforeItsLists(why, seal, parties));
    return doubt.isPresent() ? new Verdict.Unknown(doubt.get(), evidence) : stated(parties);
  }

  private Optional<Doubt> doubt(Checked seal, List<Checked> parties, List<Stamped> stamps) {
    List<Checked> all = new ArrayList<>(parties);
    all.add(seal);
    if (!parties.stream().allMatch(one -> one.isOfItsState(trust))
        || !stamps.stream().allMatch(one -> one.isTrusted(trust))) {
      return Optional.of(Doubt.NOT_TRUSTED);
    }
    // without a statement nothing is certain anyhow, and what is wrong with the seal says more
    if (statement.isPresent() && !parties.stream().allMatch(this::isItsParty)) {
      return Optional.of(Doubt.FOREIGN_FIELD);
    }
    if (!all.stream().allMatch(one -> one.isStamped(trust))) {
      return Optional.of(Doubt.NO_TIME_STAMP);
    }
    for (Checked one : all) {
      switch (one.standing()) {
        case PASSED -> {}
        case REVOKED -> {
          return Optional.of(Doubt.REVOKED);
        }
        case NOT_KNOWN -> {
          return Optional.of(Doubt.REVOCATION_UNKNOWN);
        }
        case FAILED -> {
          return Optional.of(Doubt.NOT_VALID);
        }
      }
    }
    if (!completed) {
      // whoever cuts the lists off must not gain anything by it
      return Optional.of(Doubt.REVOCATION_UNKNOWN);
    }
    evidence.add(Evidence.that(Evidence.Kind.TIME_STAMPED));
    evidence.add(Evidence.that(Evidence.Kind.LONG_TERM));
    if (inspection.sound().getLast().kind() == RevisionGuard.Kind.STAMPED) {
      evidence.add(Evidence.that(Evidence.Kind.ARCHIVED, stamps.getLast().at()));
    }
    return Optional.empty();
  }

  /**
   * A copy that ends with a signature, before its lists came and before others signed. Every
   * earlier signature has its lists, for nobody was asked to sign before they were there.
   */
  private boolean isCutBeforeItsLists(Doubt why, Checked seal, List<Checked> parties) {
    boolean earlierHaveTheirs =
        parties.isEmpty()
            || (completed
                && seal.passed()
                && parties.stream().limit(parties.size() - 1L).allMatch(Checked::passed));
    boolean cut =
        why == Doubt.REVOCATION_UNKNOWN
            && earlierHaveTheirs
            && inspection.sound().getLast().isSignature()
            && statement.filter(said -> parties.size() < said.fields().size() - 1).isPresent();
    if (cut) {
      evidence.add(Evidence.that(Evidence.Kind.REVOCATION_NOT_ASKED));
    }
    return cut;
  }

  private Verdict stated(List<Checked> parties) {
    return statement
        .filter(said -> new HashSet<>(said.fields()).equals(new HashSet<>(inspection.fields())))
        .map(said -> stated(parties, said))
        .orElseGet(() -> new Verdict.Unknown(Doubt.NO_STATEMENT, evidence));
  }

  private Verdict stated(List<Checked> parties, SealedStatement statement) {
    evidence.add(
        Evidence.that(Evidence.Kind.ORIGINAL, statement.original(), statement.originals()));
    if (statement.sample()) {
      evidence.add(Evidence.that(Evidence.Kind.SAMPLE));
    }
    List<Verdict.Missing> missing =
        statement.fields().stream()
            .filter(field -> field.startsWith(PARTY))
            .filter(field -> parties.stream().noneMatch(one -> one.field().equals(field)))
            .map(this::missing)
            .toList();
    List<SignedBy> signers = parties.stream().map(this::signedBy).toList();
    return missing.isEmpty() && !signers.isEmpty()
        ? new Verdict.Genuine(statement.symbol(), statement.fingerprint(), signers, evidence)
        : new Verdict.IncompletelySigned(
            statement.symbol(), statement.fingerprint(), missing, signers, evidence);
  }

  /** A file without our seal; one that looks like ours is never called validly signed. */
  private Verdict elsewhere(List<Checked> checked) {
    checked.forEach(this::note);
    for (Checked one : checked) {
      if (!one.intact()) {
        return altered(Alteration.SIGNED_BYTES, Where.field(one.field()));
      }
    }
    boolean saysOurs = SealedStatement.read(file).isPresent();
    if (checked.isEmpty()) {
      return new Verdict.Unknown(saysOurs ? Doubt.NOT_SEALED : Doubt.NOT_SIGNED, evidence);
    }
    boolean sealed = checked.stream().anyMatch(one -> one.isDepositary(trust));
    if (sealed && inspection.finding().isPresent()) {
      return altered(inspection.finding().get());
    }
    if (saysOurs) {
      return new Verdict.Unknown(Doubt.NOT_SEALED, evidence);
    }
    if (!checked.stream().allMatch(one -> one.isOfItsState(trust) || one.isDepositary(trust))) {
      return new Verdict.Unknown(Doubt.NOT_TRUSTED, evidence);
    }
    if (!checked.stream().allMatch(one -> one.isStamped(trust))) {
      return new Verdict.Unknown(Doubt.NO_TIME_STAMP, evidence);
    }
    if (checked.stream().anyMatch(one -> one.standing() == Checked.Standing.REVOKED)) {
      return new Verdict.Unknown(Doubt.REVOKED, evidence);
    }
    if (!checked.stream().allMatch(Checked::passed) || !coversAll()) {
      return new Verdict.Unknown(Doubt.NOT_VALID, evidence);
    }
    boolean listed = checked(Policy.WITHDRAWALS_ASKED).stream().allMatch(Checked::passed);
    evidence.add(Evidence.that(Evidence.Kind.TIME_STAMPED));
    evidence.add(
        Evidence.that(listed ? Evidence.Kind.LONG_TERM : Evidence.Kind.REVOCATION_NOT_ASKED));
    return new Verdict.ValidlySignedElsewhere(
        checked.stream().map(this::signedBy).toList(), evidence);
  }

  private List<Checked> checked(Policy policy) {
    return Validation.check(file, trust, clock, policy).signatures();
  }

  private boolean coversAll() {
    SignedRange.Written ranges = SignedRange.in(file);
    return !ranges.malformed()
        && !ranges.ordered().isEmpty()
        && ranges.ordered().getLast().end() == file.length;
  }

  /** Whether the signer is certified for the party of this field by that party's own state. */
  private boolean isItsParty(Checked one) {
    return one.isFor(party(one.field()))
        && named(one.field()).filter(said -> one.isOf(said.state(), trust)).isPresent();
  }

  private void note(Checked one) {
    SignedBy by = signedBy(one);
    boolean holds = one.intact() && one.passed();
    boolean seal = one.field().equals(RevisionGuard.SEAL) && one.isDepositary(trust);
    evidence.add(
        seal
            ? new Evidence(Evidence.Kind.SEALED, holds, List.of(by.at()))
            : new Evidence(
                Evidence.Kind.SIGNED, holds, List.of(by.office(), by.agency(), by.at())));
    evidence.add(
        new Evidence(
            Evidence.Kind.ENGINE,
            one.passed(),
            List.of(one.field(), one.words() + " · " + one.subject())));
  }

  /**
   * The sealed name of the agency, if the certificate is made out for the party of this field and
   * its own state stands behind it; otherwise what the certificate says.
   */
  private SignedBy signedBy(Checked one) {
    return isItsParty(one)
        ? named(one.field())
            .map(said -> new SignedBy(office(one, said), said.agency(), one.at()))
            .orElseGet(one::signedBy)
        : one.signedBy();
  }

  /**
   * The office that the certificate names: somebody else than expected may have signed. In both
   * languages if it is the one that was sealed.
   */
  private static Bilingual office(Checked one, SealedStatement.Signatory said) {
    String office = one.office().replace(SampleAuthority.MARK, "");
    return office.equals(said.office().en()) || office.equals(said.office().ru())
        ? said.office()
        : new Bilingual(office, office);
  }

  private Verdict.Missing missing(String field) {
    String code = party(field);
    return new Verdict.Missing(
        code,
        named(field)
            .map(SealedStatement.Signatory::agency)
            .orElseGet(() -> new Bilingual(code, code)));
  }

  private Optional<SealedStatement.Signatory> named(String field) {
    return statement.stream()
        .flatMap(said -> said.signatories().stream())
        .filter(said -> said.field().equals(field))
        .findFirst();
  }

  private Verdict altered(Alteration what, Where where) {
    return new Verdict.AlteredSince(what, where, evidence);
  }

  private Verdict altered(Finding finding) {
    evidence.add(Evidence.against(Evidence.Kind.NOTHING_ADDED));
    evidence.add(Evidence.against(Evidence.Kind.ENGINE, "guard", finding.detail()));
    return altered(finding.what(), finding.where());
  }

  private static String party(String field) {
    return field.startsWith(PARTY) ? field.substring(PARTY.length()) : field;
  }
}
