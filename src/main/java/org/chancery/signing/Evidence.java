package org.chancery.signing;

import java.util.List;
import java.util.Locale;

/**
 * One line of what was checked: the words are in the module's messages.
 *
 * @param kind what was checked
 * @param holds whether it holds
 * @param arguments what the words need, in the order of the message
 */
public record Evidence(Kind kind, boolean holds, List<Object> arguments) {
  /** What can be checked. */
  public enum Kind {
    /** Sealed by the depositary: at. */
    SEALED,
    /** Signed: office, agency, at. */
    SIGNED,
    /** Nothing but these signatures was added since the seal. */
    NOTHING_ADDED,
    /** Each signature is older than its time-stamp by a trusted authority. */
    TIME_STAMPED,
    /** Withdrawn certificates were not asked about: no such data is in the file yet. */
    REVOCATION_NOT_ASKED,
    /** The file itself holds what proves that no certificate had been withdrawn. */
    LONG_TERM,
    /** A time-stamp over everything keeps the proof when certificates expire: at. */
    ARCHIVED,
    /** Which original: n, of m. */
    ORIGINAL,
    /** SHA-256 of this file. */
    FILE_FINGERPRINT,
    /** What the verifying engine says, for engineers. */
    ENGINE,
    /** It is a sample without legal effect. */
    SAMPLE
  }

  /** Keeps a copy of the arguments. */
  public Evidence {
    arguments = List.copyOf(arguments);
  }

  /** Something that holds. */
  public static Evidence that(Kind kind, Object... arguments) {
    return new Evidence(kind, true, List.of(arguments));
  }

  /** Something that does not hold. */
  public static Evidence against(Kind kind, Object... arguments) {
    return new Evidence(kind, false, List.of(arguments));
  }

  /** Key of its words. */
  public String key() {
    return "signing.evidence." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
