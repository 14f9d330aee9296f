package org.chancery.signing;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * What a certificate says, for people who compare it with what they know.
 *
 * @param subject whom it names
 * @param issuer which authority issued it
 * @param serial its number with that authority
 * @param from from when it holds
 * @param until until when it holds
 */
public record CertificateFacts(
    String subject, String issuer, BigInteger serial, Instant from, Instant until) {
  /** Facts of a certificate. */
  public static CertificateFacts of(X509Certificate certificate) {
    return new CertificateFacts(
        certificate.getSubjectX500Principal().toString(),
        certificate.getIssuerX500Principal().toString(),
        certificate.getSerialNumber(),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant());
  }
}
