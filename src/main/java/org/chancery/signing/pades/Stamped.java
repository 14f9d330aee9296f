package org.chancery.signing.pades;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.chancery.signing.Trust;

/**
 * What cryptography says of one time-stamp over a whole document.
 *
 * @param intact whether the bytes it covers are what was stamped
 * @param passed whether the policy passed
 * @param chain certificates of the authority that stated the time
 * @param at when
 */
record Stamped(boolean intact, boolean passed, List<X509Certificate> chain, Instant at) {
  /** Whether a trusted authority says when. */
  boolean isTrusted(Trust trust) {
    return passed && trust.time().stream().anyMatch(chain::contains);
  }
}
