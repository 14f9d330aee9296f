package org.chancery.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;

/** What came of putting a signature value into the file. */
public sealed interface Embedding {
  /** The file with one more signature, and its SHA-256 in lower-case hex. */
  record Embedded(byte[] file, String sha256) implements Embedding {}

  /** Somebody else signed meanwhile: this is another file than the one prepared on. */
  record Behind(String preparedOn, String now) implements Embedding {}

  /** The value is not a signature by that certificate over the data to sign. */
  record NotItsKey() implements Embedding {}

  /** Its authority has withdrawn a certificate; nothing was changed. */
  record Revoked(X509Certificate certificate, Instant at) implements Embedding {}

  /** It could not be learnt whether a certificate was withdrawn; nothing was changed. */
  record NoRevocationList(String why) implements Embedding {}

  /** The time-stamping authority gave no answer; nothing was changed. */
  record NoTimeStamp(String why) implements Embedding {}
}
