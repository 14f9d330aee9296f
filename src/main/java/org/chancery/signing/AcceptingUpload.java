package org.chancery.signing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.signing.UploadOutcome.ForeignChange;
import org.chancery.signing.pades.Uploading;
import org.chancery.signing.pades.Uploading.Cut;

/**
 * The offline route: a file is handed out, signed with a tool of the party's own, and accepted only
 * as our bytes with one right signature more. The tool may sign B, B-T or B-LT; what it adds behind
 * its signature is left away, and the portal completes the file itself.
 *
 * <p>A signatory's file is a stranger's file. Before it is read here, a process that may break has
 * read the same bytes within its bounds, and found no change but a signature.
 */
public final class AcceptingUpload {
  private final Authorities authorities;
  private final Clock clock;
  private final Screening screening;

  /** Reads a file where it can do no harm: {@link Checker#verdict}. */
  @FunctionalInterface
  public interface Screening {
    /**
     * The verdict on a file.
     *
     * @return none if nobody can read it now
     */
    Optional<Verdict> verdict(byte[] file, Trust trust);
  }

  /** Acceptance by what these authorities say, of what the screening lets through. */
  public AcceptingUpload(Authorities authorities, Clock clock, Screening screening) {
    this.authorities = authorities;
    this.clock = clock;
    this.screening = screening;
  }

  /**
   * Judges what was brought back; it takes about as long as a signature and two verdicts, and
   * should be called while nobody waits for a lock.
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
    if (!Uploading.begins(uploaded, ours)) {
      return new UploadOutcome.NotOurBytes();
    }
    Trust all = all(state);
    Optional<Verdict> whole = screening.verdict(uploaded, all);
    Optional<UploadOutcome> unread = unread(whole);
    if (unread.isPresent()) {
      return unread.get();
    }
    return switch (Uploading.cut(ours, uploaded)) {
      case Cut.Not(UploadOutcome why) -> why;
      case Cut.OneMore(byte[] file) ->
          objection(Arrays.equals(file, uploaded) ? whole : screening.verdict(file, all))
              .orElseGet(() -> judging(state).judge(ours.length, file, field));
    };
  }

  /**
   * Why a key must not sign in a party's field here; asked before it does.
   *
   * @param key the open key
   * @param field the party's field
   * @param state roots of the party's state, by the state's code
   */
  Optional<UploadOutcome> objection(
      SigningKey key, String field, Map<String, List<X509Certificate>> state) {
    return judging(state).objection(key.chain(), field);
  }

  /**
   * Checks a file that was signed here as one that was brought back: before it is stored.
   *
   * @param file the signed file, completed to B-LT
   * @param field the party's field
   * @param state roots of the party's state, by the state's code
   * @return that it is accepted, or why everybody would doubt it later
   */
  UploadOutcome check(byte[] file, String field, Map<String, List<X509Certificate>> state) {
    return judging(state).check(file, field);
  }

  private Uploading judging(Map<String, List<X509Certificate>> state) {
    Trust known = authorities.roots().get();
    return new Uploading(
        authorities, new Trust(known.depositary(), state, known.time()), all(state), clock);
  }

  private Trust all(Map<String, List<X509Certificate>> state) {
    Trust known = authorities.roots().get();
    Map<String, List<X509Certificate>> states = new HashMap<>(known.states());
    states.putAll(state);
    return new Trust(known.depositary(), states, known.time());
  }

  private static Optional<UploadOutcome> unread(Optional<Verdict> verdict) {
    if (verdict.isEmpty()) {
      return Optional.of(new UploadOutcome.NotChecked());
    }
    return verdict.get() instanceof Verdict.NotAPdf(Verdict.Unreadable why, var evidence)
        ? Optional.of(new UploadOutcome.NotReadable(why))
        : Optional.empty();
  }

  /**
   * What was changed beside the signature is said here, and not read again. Bytes that a signature
   * does not fit are: whose signature it is can be said.
   */
  private static Optional<UploadOutcome> objection(Optional<Verdict> verdict) {
    Optional<UploadOutcome> unread = unread(verdict);
    if (unread.isPresent()) {
      return unread;
    }
    return verdict.get() instanceof Verdict.AlteredSince(Alteration what, Where where, var evidence)
            && what != Alteration.SIGNED_BYTES
        ? Optional.of(new ForeignChange(what, where, detail(evidence)))
        : Optional.empty();
  }

  private static String detail(List<Evidence> evidence) {
    return evidence.stream()
        .filter(line -> line.kind() == Evidence.Kind.ENGINE && !line.holds())
        .flatMap(line -> line.arguments().stream())
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }
}
