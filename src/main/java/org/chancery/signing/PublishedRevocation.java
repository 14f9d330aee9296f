package org.chancery.signing;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Revocation lists of the sample authority, for everybody. An installation without a demonstration
 * publishes none: its states have their own.
 */
@Component
public class PublishedRevocation {

  private final SampleKeys keys;
  private final Clock clock;

  PublishedRevocation(SampleKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * The newest list of one root.
   *
   * @param name {@code depositary}, {@code time} or {@code state-<CODE>}
   * @return the list (X.509 CRL, DER); empty for any other name
   * @throws IOException when the list cannot be read or issued
   */
  public Optional<byte[]> list(String name) throws IOException {
    return keys.revocationList(name, clock);
  }
}
