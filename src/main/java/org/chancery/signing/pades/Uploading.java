package org.chancery.signing.pades;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.signing.Alteration;
import org.chancery.signing.Authorities;
import org.chancery.signing.CertificateFacts;
import org.chancery.signing.PreparingSignature;
import org.chancery.signing.Trust;
import org.chancery.signing.UploadOutcome;
import org.chancery.signing.UploadOutcome.AnotherField;
import org.chancery.signing.UploadOutcome.ForeignChange;
import org.chancery.signing.UploadOutcome.NothingSigned;
import org.chancery.signing.Where;
import org.chancery.signing.pades.RevisionGuard.Inspection;
import org.chancery.signing.pades.RevisionGuard.Kind;
import org.chancery.signing.pades.RevisionGuard.Sound;

/**
 * Judgement on a file that was signed elsewhere: first its bytes, then its structure, then whom to
 * trust, and only then is anybody outside asked.
 */
public final class Uploading {
  private static final String PARTY = "party-";

  /** The type of what a time-stamp signs, id-ct-TSTInfo (RFC 3161), in DER and hex. */
  private static final String TIME_STAMP_INFO = "060b2a864886f70d0109100104";

  /** Within so many digits a signature says what it signs. */
  private static final int STAMP_HEAD = 256;

  private final Completing completing;
  private final Trust party;
  private final Trust all;
  private final Clock clock;

  /**
   * Judgement for one party.
   *
   * @param authorities who is asked for time and withdrawn certificates
   * @param party roots of the party's own state
   * @param all roots of everybody who signed before
   * @param clock says which certificates hold
   */
  public Uploading(Authorities authorities, Trust party, Trust all, Clock clock) {
    this.completing = new Completing(authorities);
    this.party = party;
    this.all = all;
    this.clock = clock;
  }

  /** What was brought back, told by its bytes alone: nothing is read as a PDF. */
  public sealed interface Cut {
    /**
     * Our bytes and one increment, written strictly, that ends with a signature. What a tool put
     * behind it is its own completion: ours takes its place.
     *
     * @param file these bytes, and nothing behind them
     */
    record OneMore(byte[] file) implements Cut {}

    /** It is something else. */
    record Not(UploadOutcome why) implements Cut {}
  }

  /**
   * Cuts a file behind its one new signature. The increment is read strictly, as text: a library
   * that reads PDFs leniently never sees one that is written in another way.
   *
   * @param ours the file that was handed out
   * @param uploaded what was brought back
   */
  public static Cut cut(byte[] ours, byte[] uploaded) {
    if (!begins(uploaded, ours)) {
      return new Cut.Not(new UploadOutcome.NotOurBytes());
    }
    List<SignedRange> more =
        SignedRange.in(uploaded).ordered().stream()
            .filter(range -> range.end() > ours.length)
            .toList();
    if (more.isEmpty()) {
      return new Cut.Not(new NothingSigned());
    }
    SignedRange first = more.getFirst();
    if (first.gapStart() <= ours.length
        || first.gapEnd() > first.end()
        || first.end() > uploaded.length) {
      return new Cut.Not(
          new ForeignChange(
              Alteration.STRUCTURE, Where.FILE, "a byte range reaches beyond its increment"));
    }
    byte[] signed = Arrays.copyOf(uploaded, first.end());
    lowerCase(signed, first);
    try {
      Increment.read(signed, ours.length, signed.length);
    } catch (Refusal refusal) {
      return new Cut.Not(foreign(refusal.finding()));
    }
    return more.stream().skip(1).allMatch(range -> isStamp(uploaded, range))
        ? new Cut.OneMore(signed)
        : new Cut.Not(
            new ForeignChange(Alteration.FIELDS, Where.FILE, "more than one field was signed"));
  }

  /** Whether a file is ours with something behind it, or ours as it is. */
  public static boolean begins(byte[] file, byte[] ours) {
    return file.length >= ours.length && Arrays.equals(ours, 0, ours.length, file, 0, ours.length);
  }

  /**
   * The letter case of a signature's hex is covered by nothing: the guard demands the lower one.
   */
  private static void lowerCase(byte[] signed, SignedRange range) {
    for (int i = range.gapStart(); i < range.gapEnd(); i++) {
      if (signed[i] >= 'A' && signed[i] <= 'F') {
        signed[i] += 'a' - 'A';
      }
    }
  }

  /** Whether a signature is a tool's own time-stamp over the whole: its content says so. */
  private static boolean isStamp(byte[] file, SignedRange range) {
    int from = range.gapStart();
    int to = Math.min(Math.min(range.gapEnd(), from + STAMP_HEAD), file.length);
    return from < to
        && new String(file, from, to - from, StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT)
            .contains(TIME_STAMP_INFO);
  }

  /**
   * What becomes of a file that was cut.
   *
   * @param ours how many bytes were handed out
   * @param signed our bytes and one increment
   * @param field the party's field
   */
  public UploadOutcome judge(int ours, byte[] signed, String field) {
    Inspection inspection = RevisionGuard.inspect(signed);
    if (inspection.finding().isPresent()) {
      return foreign(inspection.finding().get());
    }
    List<Sound> brought = inspection.sound().stream().filter(one -> one.end() > ours).toList();
    if (brought.size() != 1 || brought.getFirst().kind() != Kind.SIGNED) {
      return brought.stream().anyMatch(one -> one.kind() == Kind.SIGNED)
          ? new ForeignChange(Alteration.STRUCTURE, Where.FILE, "more than one increment")
          : new NothingSigned();
    }
    return brought.getFirst().field().equals(field)
        ? believed(signed, field)
        : new AnotherField(brought.getFirst().field());
  }

  private static ForeignChange foreign(Finding finding) {
    return new ForeignChange(finding.what(), finding.where(), finding.detail());
  }

  private UploadOutcome believed(byte[] signed, String field) {
    Checked before = checked(signed, field, Policy.WITHDRAWALS_NOT_ASKED);
    if (before == null || before.chain().isEmpty()) {
      return new ForeignChange(
          Alteration.SIGNATURE_REMOVED, Where.field(field), "no certificate in the signature");
    }
    CertificateFacts signer = CertificateFacts.of(before.chain().getFirst());
    if (!before.intact()) {
      return new UploadOutcome.NotIntact(signer);
    }
    Optional<UploadOutcome> foreign = foreign(before, field, signer);
    if (foreign.isPresent()) {
      return foreign.get();
    }
    if (!before.passed()) {
      return new UploadOutcome.NotValid(signer, before.words());
    }
    Completing.Outcome completed =
        completing
            .objection(before.chain())
            .orElseGet(() -> completed(signed, before.isStamped(all)));
    return switch (completed) {
      case Completing.Outcome.Done(byte[] file) -> check(file, field);
      case Completing.Outcome.Revoked(X509Certificate certificate, var at) ->
          new UploadOutcome.Revoked(CertificateFacts.of(certificate), at);
      case Completing.Outcome.NoList(String why) -> new UploadOutcome.NoRevocationList(why);
      case Completing.Outcome.NotStamped(String why) -> new UploadOutcome.NoTimeStamp(why);
    };
  }

  private Completing.Outcome completed(byte[] signed, boolean stamped) {
    Completing.Outcome timed =
        stamped ? new Completing.Outcome.Done(signed) : completing.stamped(signed);
    return timed instanceof Completing.Outcome.Done(byte[] file)
        ? completing.longTerm(file)
        : timed;
  }

  /**
   * What everybody will check later is checked now.
   *
   * @param file a file that was signed and completed to B-LT
   * @param field the party's field
   * @return that it is accepted, or why not
   */
  public UploadOutcome check(byte[] file, String field) {
    Inspection inspection = RevisionGuard.inspect(file);
    if (inspection.finding().isPresent()) {
      return foreign(inspection.finding().get());
    }
    Checked after = checked(file, field, Policy.WITHDRAWALS_ASKED);
    if (after == null || after.chain().isEmpty()) {
      return new ForeignChange(
          Alteration.SIGNATURE_REMOVED, Where.field(field), "no certificate in the signature");
    }
    CertificateFacts signer = CertificateFacts.of(after.chain().getFirst());
    Optional<UploadOutcome> foreign = foreign(after, field, signer);
    if (foreign.isPresent()) {
      return foreign.get();
    }
    if (!after.passed()) {
      return new UploadOutcome.NotValid(signer, after.words());
    }
    return after.isStamped(all)
        ? new UploadOutcome.Accepted(file, PreparingSignature.sha256(file), signer, after.at())
        : new UploadOutcome.NoTimeStamp("The time-stamp leads to no trusted authority");
  }

  /**
   * Why a key must not sign in a party's field: what its certificates say without any file.
   *
   * @param chain from the key's own certificate up to its root, or as far as its holder has them
   * @param field the party's field
   */
  public Optional<UploadOutcome> objection(List<X509Certificate> chain, String field) {
    CertificateFacts signer = CertificateFacts.of(chain.getFirst());
    List<X509Certificate> whole = new ArrayList<>(chain);
    party.states().values().stream()
        .flatMap(List::stream)
        .filter(root -> isIssued(chain.getLast(), root))
        .forEach(whole::add);
    return foreign(
        new Checked(field, true, Checked.Standing.PASSED, whole, List.of(), null, ""),
        field,
        signer);
  }

  private static boolean isIssued(X509Certificate one, X509Certificate issuer) {
    try {
      one.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException another) {
      return false;
    }
  }

  /** Whether a signature is that of somebody else than this party of this state. */
  private Optional<UploadOutcome> foreign(Checked one, String field, CertificateFacts signer) {
    if (!one.isOfItsState(party)) {
      return Optional.of(new UploadOutcome.NotTrusted(signer));
    }
    return field.startsWith(PARTY) && !one.isFor(field.substring(PARTY.length()))
        ? Optional.of(new UploadOutcome.AnotherParty(signer))
        : Optional.empty();
  }

  private @org.jspecify.annotations.Nullable Checked checked(
      byte[] file, String field, Policy policy) {
    return Validation.check(file, all, clock, policy).signatures().stream()
        .filter(one -> one.field().equals(field))
        .findFirst()
        .orElse(null);
  }
}
