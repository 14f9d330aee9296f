package org.chancery.segments;

/** What kind of thing can hold a mandate or a seat. */
public enum HolderKind {
  /** A state's national segment: the tenant that owns a vault. */
  SEGMENT,
  /** The commission itself, a council, a working group or the secretariat. */
  BODY,
  /**
   * A national agency that can be party to an instrument; it belongs to a segment but is not the
   * segment.
   */
  AGENCY
}
