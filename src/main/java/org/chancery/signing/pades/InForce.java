package org.chancery.signing.pades;

import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;

/**
 * Revocation lists in force: the engine takes a list of any age, so that one from before a
 * withdrawal would clear whoever signs after it. A list answers only until its authority promised
 * the next (RFC 5280, 5.1.2.5).
 */
final class InForce {
  /** How long a list answers that does not say when the next is due. */
  private static final Duration UNSAID = Duration.ofDays(7);

  private InForce() {}

  /** Whether each certificate below the root has a list that was in force at this moment. */
  static boolean at(Instant moment, CertificateWrapper signer) {
    return Stream.concat(Stream.of(signer), signer.getCertificateChain().stream())
        .takeWhile(one -> !one.isTrusted())
        .allMatch(
            one ->
                one.getCertificateRevocationData().stream()
                    .anyMatch(list -> list.isSignatureValid() && !end(list).isBefore(moment)));
  }

  private static Instant end(CertificateRevocationWrapper list) {
    Date next = list.getNextUpdate();
    Date issued = list.getThisUpdate();
    return next != null
        ? next.toInstant()
        : issued != null ? issued.toInstant().plus(UNSAID) : Instant.EPOCH;
  }
}
