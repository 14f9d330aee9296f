package org.chancery.signing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.chancery.signing.Verdict.Genuine;
import org.chancery.signing.pades.DetachedCms;
import org.chancery.signing.pades.SignatureParts;
import org.chancery.signing.proof.BundleFiles;
import org.chancery.signing.proof.SignatureProofs;

/**
 * All that is needed to prove, without the portal, what was signed: the original, certificates,
 * time-stamps, an extract of the register under the depositary's signature, a report for people,
 * and a README by which an engineer checks it with public tools. A ZIP file; it asks no database.
 */
public final class ProofBundle {

  private ProofBundle() {}

  /** What came of it. */
  public sealed interface Outcome {
    /** The bundle. */
    record Bundled(byte[] zip) implements Outcome {}

    /** The file is not genuine, or not the one of the register; there is nothing to prove. */
    record NotProved(Verdict verdict) implements Outcome {}
  }

  /**
   * Bundles the proof of one original.
   *
   * @param pdf the concluded original
   * @param instrument what the register says of it
   * @param trust the roots that were believed when it was signed
   * @param depositary the open key of the depositary, who signs the extract
   * @param at the moment of the extract; with an RSA key the same moment gives the same bytes
   * @throws UnsignableException if the depositary's key cannot sign
   */
  public static Outcome of(
      byte[] pdf, RegisteredInstrument instrument, Trust trust, SigningKey depositary, Instant at) {
    Verdict verdict = Verdicts.of(pdf, trust, Clock.fixed(at, ZoneOffset.UTC));
    if (!(verdict instanceof Genuine genuine)
        || !genuine.symbol().equals(instrument.symbol())
        || !genuine.fingerprint().equals(instrument.textFingerprint())) {
      return new Outcome.NotProved(verdict);
    }
    var proofs = new SignatureProofs(SignatureParts.of(pdf), SignatureParts.lists(pdf));
    var files = new BundleFiles(pdf, instrument, trust, genuine, proofs, at);
    byte[] extract = files.extract();
    return new Outcome.Bundled(files.zip(extract, DetachedCms.sign(extract, depositary, at)));
  }
}
