package org.chancery.signing;

/** What happened to a file after it was sealed or signed. */
public enum Alteration {
  /** Bytes that a signature covers are not what they were. */
  SIGNED_BYTES,
  /** Something follows the last signature, and nobody signed it. */
  ADDED_AFTER_SIGNATURES,
  /** A page shows something else. */
  PAGE_CONTENT,
  /** A note, a cover or another annotation lies on a page. */
  ANNOTATION,
  /** The visible form of a signature was replaced or does more than show. */
  APPEARANCE,
  /** A signature was taken out of its field, or is broken. */
  SIGNATURE_REMOVED,
  /** Fields for signatures were added, taken away or changed. */
  FIELDS,
  /** What the file says about itself was replaced. */
  STATEMENT,
  /** The document as a whole was changed: scripts, actions, pages, permissions. */
  DOCUMENT,
  /** Fonts, images or other parts were replaced or added. */
  PARTS,
  /** Space that no signature covers was used for something else. */
  SIGNATURE_SPACE,
  /** The order in which the file was written is not that of a signed file. */
  STRUCTURE;

  /** Key of its words. */
  public String key() {
    return "signing.alteration." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
