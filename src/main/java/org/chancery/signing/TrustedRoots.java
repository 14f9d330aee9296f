package org.chancery.signing;

import org.springframework.stereotype.Component;

/** The roots that this installation believes, as they lie in its folder now. */
@Component
public class TrustedRoots {

  private final SampleKeys keys;

  TrustedRoots(SampleKeys keys) {
    this.keys = keys;
  }

  /**
   * Reads the folder anew: a state's root may have come since.
   *
   * @return what {@link Verdicts} needs
   */
  public Trust now() {
    return Trust.from(keys.trust());
  }
}
