package org.chancery.signing;

import java.io.IOException;

/** Authority that states, under its own signature, that it saw a fingerprint at a moment. */
public interface TimeStampSource {
  /**
   * Time-stamp token (RFC 3161, DER) over a SHA-256 value.
   *
   * @throws IOException when the authority cannot be reached or refuses
   */
  byte[] stamp(byte[] sha256) throws IOException;
}
