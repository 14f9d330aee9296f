package org.chancery.signing;

import org.chancery.segments.Holder;
import org.chancery.segments.Holders;

/** The state that stands behind a party. */
final class States {

  private States() {}

  /** The state of an agency; a state stands behind itself. */
  static Holder of(Holder party, Holders holders) {
    var segment = party.segment();
    return segment == null ? party : holders.get(segment);
  }
}
