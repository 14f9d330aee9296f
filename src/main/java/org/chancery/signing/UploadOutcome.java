package org.chancery.signing;

import java.time.Instant;

/** What came of a file that was signed elsewhere and brought back. */
public sealed interface UploadOutcome {
  /**
   * It is our file with one right signature more, completed to B-LT.
   *
   * @param file the completed file; it begins with our bytes
   * @param sha256 its SHA-256 in lower-case hex
   * @param signer what the certificate says of who signed
   * @param at when, as a trusted time-stamp says
   */
  record Accepted(byte[] file, String sha256, CertificateFacts signer, Instant at)
      implements UploadOutcome {}

  /** It does not begin with the file that was handed out: saved anew, or another one. */
  record NotOurBytes() implements UploadOutcome {}

  /** It is larger than any file that is read. */
  record TooLarge() implements UploadOutcome {}

  /** The checking process could not read it within its bounds. */
  record NotReadable(Verdict.Unreadable why) implements UploadOutcome {}

  /** There is no checking process now; nothing is read without it. */
  record NotChecked() implements UploadOutcome {}

  /** It carries no signature more than the file that was handed out. */
  record NothingSigned() implements UploadOutcome {}

  /** Somebody signed in another field than the one whose turn it is. */
  record AnotherField(String field) implements UploadOutcome {}

  /** Something else than one signature came with it; the detail is for engineers, in English. */
  record ForeignChange(Alteration what, Where where, String detail) implements UploadOutcome {}

  /** The signature is not what its certificate's key made of these bytes. */
  record NotIntact(CertificateFacts signer) implements UploadOutcome {}

  /** No root of the party's state stands behind the certificate. */
  record NotTrusted(CertificateFacts signer) implements UploadOutcome {}

  /** The certificate is made out for somebody else than this party. */
  record AnotherParty(CertificateFacts signer) implements UploadOutcome {}

  /** A certificate or algorithm does not satisfy the rules; the words are the engine's. */
  record NotValid(CertificateFacts signer, String words) implements UploadOutcome {}

  /** A certificate had been withdrawn. */
  record Revoked(CertificateFacts withdrawn, Instant at) implements UploadOutcome {}

  /** It could not be learnt whether a certificate was withdrawn. */
  record NoRevocationList(String why) implements UploadOutcome {}

  /** No trusted time could be had. */
  record NoTimeStamp(String why) implements UploadOutcome {}
}
