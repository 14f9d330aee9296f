package org.chancery.signing;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;
import org.chancery.signing.pades.PadesSigner;

/**
 * Signing in two steps: prepare on a file, let the key sign wherever it is, embed the value. The
 * result is one increment that fills one field; all earlier bytes stay as they were.
 */
public final class PreparingSignature {
  private final PadesSigner signer;

  /** Signatures that are time-stamped by this authority. */
  public PreparingSignature(TimeStampSource timeStamps) {
    this.signer = new PadesSigner(timeStamps);
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

  /** Puts the value into the file, if it still is the file that was prepared on. */
  public Embedding embed(byte[] file, PreparedSignature prepared, byte[] value) {
    String now = sha256(file);
    if (!now.equals(prepared.basis())) {
      return new Embedding.Behind(prepared.basis(), now);
    }
    if (!isBy(prepared.request().chain().getFirst().getPublicKey(), prepared.dataToSign(), value)) {
      return new Embedding.NotItsKey();
    }
    return switch (signer.embed(file, prepared, value)) {
      case PadesSigner.Outcome.Done(byte[] signed) ->
          new Embedding.Embedded(signed, sha256(signed));
      case PadesSigner.Outcome.NotStamped(String why) -> new Embedding.NoTimeStamp(why);
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
