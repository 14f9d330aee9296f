package org.chancery.signing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.signing.pades.Uploading;

/**
 * The offline route: a file is handed out, signed with a tool of the party's own, and accepted only
 * as our bytes with one right signature more. The tool may sign B, B-T or B-LT; what it adds behind
 * its signature is left away, and the portal completes the file itself.
 */
public final class AcceptingUpload {
  private final Authorities authorities;
  private final Clock clock;

  /** Acceptance by what these authorities say. */
  public AcceptingUpload(Authorities authorities, Clock clock) {
    this.authorities = authorities;
    this.clock = clock;
  }

  /**
   * Judges what was brought back; it takes about as long as a signature and a verdict.
   *
   * @param ours the file that was handed out
   * @param uploaded what was brought back
   * @param field the party's field
   * @param state roots of the party's state, by the state's code
   */
  public UploadOutcome accept(
      byte[] ours, byte[] uploaded, String field, Map<String, List<X509Certificate>> state) {
    if (uploaded.length > Verdicts.MOST_BYTES) {
      return new UploadOutcome.TooLarge();
    }
    Trust known = authorities.roots().get();
    Map<String, List<X509Certificate>> states = new HashMap<>(known.states());
    states.putAll(state);
    return new Uploading(
            authorities,
            new Trust(known.depositary(), state, known.time()),
            new Trust(known.depositary(), states, known.time()),
            clock)
        .judge(ours, uploaded, field);
  }
}
