package org.chancery.signing.pades;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
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

  /** What becomes of it. */
  public UploadOutcome judge(byte[] ours, byte[] uploaded, String field) {
    if (uploaded.length < ours.length
        || !Arrays.equals(ours, 0, ours.length, uploaded, 0, ours.length)) {
      return new UploadOutcome.NotOurBytes();
    }
    SignedRange.Written ranges = SignedRange.in(uploaded);
    List<SignedRange> more =
        ranges.ordered().stream().filter(range -> range.end() > ours.length).toList();
    if (more.isEmpty()) {
      return new NothingSigned();
    }
    SignedRange first = more.getFirst();
    if (first.gapStart() <= ours.length
        || first.gapEnd() > first.end()
        || first.end() > uploaded.length) {
      return new ForeignChange(
          Alteration.STRUCTURE, Where.FILE, "a byte range reaches beyond its increment");
    }
    // what follows the signature is the tool's own completion: ours takes its place
    byte[] signed = Arrays.copyOf(uploaded, first.end());
    lowerCase(signed, first);
    Inspection inspection = RevisionGuard.inspect(signed);
    if (inspection.finding().isPresent()) {
      Finding finding = inspection.finding().get();
      return new ForeignChange(finding.what(), finding.where(), finding.detail());
    }
    List<Sound> brought =
        inspection.sound().stream().filter(one -> one.end() > ours.length).toList();
    if (brought.size() != 1 || brought.getFirst().kind() != Kind.SIGNED) {
      return brought.stream().anyMatch(one -> one.kind() == Kind.SIGNED)
          ? new ForeignChange(Alteration.STRUCTURE, Where.FILE, "more than one increment")
          : new NothingSigned();
    }
    if (!brought.getFirst().field().equals(field)) {
      return new AnotherField(brought.getFirst().field());
    }
    return signedTwice(uploaded, more.size(), inspection)
        ? new ForeignChange(Alteration.FIELDS, Where.FILE, "more than one field was signed")
        : believed(signed, field);
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

  /** Whether behind the signature another field was signed; time-stamps of the tool are none. */
  private static boolean signedTwice(byte[] uploaded, int more, Inspection inspection) {
    if (more == 1) {
      return false;
    }
    try (Revision whole = Revision.read(uploaded, uploaded.length)) {
      int filled = 0;
      for (String name : whole.fields().keySet()) {
        var value = whole.field(name).getCOSDictionary(org.apache.pdfbox.cos.COSName.V);
        filled += value != null && !StampedField.isStamp(value) ? 1 : 0;
      }
      return filled != inspection.signatures().size();
    } catch (Refusal unreadable) {
      return true;
    }
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
    if (!before.isOfItsState(party)) {
      return new UploadOutcome.NotTrusted(signer);
    }
    if (field.startsWith(PARTY) && !before.isFor(field.substring(PARTY.length()))) {
      return new UploadOutcome.AnotherParty(signer);
    }
    if (!before.passed()) {
      return new UploadOutcome.NotValid(signer, before.words());
    }
    Completing.Outcome completed =
        completing
            .objection(before.chain())
            .orElseGet(() -> completed(signed, before.isStamped(all)));
    return switch (completed) {
      case Completing.Outcome.Done(byte[] file) -> accepted(file, field, signer);
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

  /** What everybody will check later is checked now. */
  private UploadOutcome accepted(byte[] file, String field, CertificateFacts signer) {
    Inspection inspection = RevisionGuard.inspect(file);
    if (inspection.finding().isPresent()) {
      Finding finding = inspection.finding().get();
      return new ForeignChange(finding.what(), finding.where(), finding.detail());
    }
    Checked after = checked(file, field, Policy.WITHDRAWALS_ASKED);
    if (after == null || !after.passed()) {
      return new UploadOutcome.NotValid(signer, after == null ? "" : after.words());
    }
    return after.isStamped(all)
        ? new UploadOutcome.Accepted(file, PreparingSignature.sha256(file), signer, after.at())
        : new UploadOutcome.NoTimeStamp("The time-stamp leads to no trusted authority");
  }

  private @org.jspecify.annotations.Nullable Checked checked(
      byte[] file, String field, Policy policy) {
    return Validation.check(file, all, clock, policy).signatures().stream()
        .filter(one -> one.field().equals(field))
        .findFirst()
        .orElse(null);
  }
}
