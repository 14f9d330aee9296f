package org.chancery.signing;

import java.util.List;
import java.util.Locale;
import org.chancery.segments.Bilingual;

/** What can be said about a file, by the file and the trusted roots alone. */
public sealed interface Verdict {
  /** What was checked, line by line. */
  List<Evidence> evidence();

  /** Sealed by the depositary, signed by all its parties, and unchanged since. */
  record Genuine(String symbol, String fingerprint, List<SignedBy> signers, List<Evidence> evidence)
      implements Verdict {}

  /** Ours or signed, and changed afterwards. */
  record AlteredSince(Alteration what, Where where, List<Evidence> evidence) implements Verdict {}

  /** Ours and unchanged, but these parties have not signed in this file. */
  record IncompletelySigned(
      String symbol,
      String fingerprint,
      List<Missing> missing,
      List<SignedBy> signed,
      List<Evidence> evidence)
      implements Verdict {}

  /** Not ours, though trusted signers signed it. */
  record ValidlySignedElsewhere(List<SignedBy> signers, List<Evidence> evidence)
      implements Verdict {}

  /** Nothing certain can be said. */
  record Unknown(Doubt why, List<Evidence> evidence) implements Verdict {}

  /** Not read, because it is no PDF or beyond the bounds. */
  record NotAPdf(Unreadable why, List<Evidence> evidence) implements Verdict {}

  /** A party that has not signed: its code, and its name as it was sealed. */
  record Missing(String party, Bilingual agency) {
    /** The agency in the reader's language. */
    public String agency(Locale locale) {
      return agency.in(locale);
    }
  }

  /** Why nothing certain can be said. */
  enum Doubt {
    /** It carries no signature. */
    NOT_SIGNED,
    /** It says it is ours, and the depositary did not seal it. */
    NOT_SEALED,
    /** It is sealed, and does not say what it is. */
    NO_STATEMENT,
    /** A signer, a seal or a time-stamp leads to no trusted root. */
    NOT_TRUSTED,
    /** Somebody signed in a field that belongs to another party. */
    FOREIGN_FIELD,
    /** A signature has no time-stamp. */
    NO_TIME_STAMP,
    /** A certificate had been withdrawn before anything proves that it had signed. */
    REVOKED,
    /** The file does not say whether a certificate had been withdrawn. */
    REVOCATION_UNKNOWN,
    /** A certificate or algorithm does not satisfy the rules. */
    NOT_VALID;

    /** Key of its words. */
    public String key() {
      return "signing.doubt." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Why a file was not read. */
  enum Unreadable {
    /** It has no bytes. */
    EMPTY,
    /** Its bytes do not begin as a PDF does. */
    NO_PDF,
    /** It begins as a PDF and cannot be read as one. */
    DAMAGED,
    /** It is larger than 50 MB. */
    TOO_LARGE,
    /** It unfolds to more than any honest file holds. */
    UNFOLDS,
    /** It took longer than 30 seconds. */
    TOO_LONG;

    /** Key of its words. */
    public String key() {
      return "signing.unreadable." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
