package org.chancery.signing;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;
import java.util.Optional;
import org.chancery.signing.pades.Completing;
import org.chancery.signing.pades.PadesSigner;

/**
 * Signing in two steps: prepare on a file, let the key sign wherever it is, embed the value. The
 * result is one increment that fills one field, and one with what will be gone in twenty years
 * (PAdES B-LT); all earlier bytes stay as they were.
 */
public final class PreparingSignature {
  private final PadesSigner signer;
  private final Completing completing;

  /** Signatures whose time and standing these authorities state. */
  public PreparingSignature(Authorities authorities) {
    this.signer = new PadesSigner(authorities.time());
    this.completing = new Completing(authorities);
  }

  /** SHA-256 of a file in lower-case hex, as {@link Embedding.Behind} compares it. */
  public static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  /**
   * Prepares a party's signature.
   *
   * @throws UnsignableException when the file has no such empty field
   */
  public PreparedSignature prepare(byte[] file, SignatureRequest request) {
    return prepare(file, request, false);
  }

  /**
   * Prepares the depositary's seal, the certification that allows nothing but signatures (DocMDP
   * P=2).
   *
   * @throws UnsignableException when the file has no such empty field or is signed already
   */
  public PreparedSignature prepareSeal(byte[] composed, SignatureRequest request) {
    return prepare(composed, request, true);
  }

  /**
   * Puts the value into the file, if it still is the file that was prepared on, and completes it to
   * B-LT.
   */
  public Embedding embed(byte[] file, PreparedSignature prepared, byte[] value) {
    String now = sha256(file);
    if (!now.equals(prepared.basis())) {
      return new Embedding.Behind(prepared.basis(), now);
    }
    if (!isBy(prepared.request().chain().getFirst().getPublicKey(), prepared.dataToSign(), value)) {
      return new Embedding.NotItsKey();
    }
    Optional<Completing.Outcome> objection = completing.objection(prepared.request().chain());
    if (objection.isPresent()) {
      return embedding(objection.get());
    }
    return switch (signer.embed(file, prepared, value)) {
      case PadesSigner.Outcome.Done(byte[] signed) -> complete(signed);
      case PadesSigner.Outcome.NotStamped(String why) -> new Embedding.NoTimeStamp(why);
    };
  }

  /** Completes a signed file to B-LT: revocation data for each of its signatures. */
  public Embedding complete(byte[] signed) {
    return embedding(completing.longTerm(signed));
  }

  /**
   * Completes a file after its last signature to LTA: revocation data for everything, and a
   * time-stamp over the whole. Repeated before the last time-stamp's certificate expires, it renews
   * the proof.
   */
  public Embedding archive(byte[] file) {
    return embedding(completing.archival(file));
  }

  private static Embedding embedding(Completing.Outcome outcome) {
    return switch (outcome) {
      case Completing.Outcome.Done(byte[] file) -> new Embedding.Embedded(file, sha256(file));
      case Completing.Outcome.Revoked(var certificate, var at) ->
          new Embedding.Revoked(certificate, at);
      case Completing.Outcome.NoList(String why) -> new Embedding.NoRevocationList(why);
      case Completing.Outcome.NotStamped(String why) -> new Embedding.NoTimeStamp(why);
    };
  }

  private PreparedSignature prepare(byte[] file, SignatureRequest request, boolean certifies) {
    return new PreparedSignature(
        request, sha256(file), signer.dataToSign(file, request, certifies), certifies);
  }

  private static boolean isBy(PublicKey key, byte[] data, byte[] value) {
    try {
      Signature check =
          Signature.getInstance(
              "RSA".equals(key.getAlgorithm()) ? "SHA256withRSA" : "SHA256withECDSA");
      check.initVerify(key);
      check.update(data);
      return check.verify(value);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }
}
