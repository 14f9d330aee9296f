package org.chancery.signing;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
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

  /** The roots that a party's signature must lead to, by the code of its state. */
  static Map<String, List<X509Certificate>> roots(
      Holder party, Holders holders, TrustedRoots roots) {
    var state = of(party, holders).code();
    return Map.of(state, roots.now().states().getOrDefault(state, List.of()));
  }
}
