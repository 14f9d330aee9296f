package org.chancery.identity;

/** In what capacity somebody acts. Rights are derived from it, never from a token. */
public enum Capacity {
  /** Presides over one body; the only one who approves its agenda. */
  CHAIR,
  /** Speaks for a segment. */
  HEAD_OF_DELEGATION,
  /** Drafts for a segment. */
  DELEGATE,
  /** Advises a segment. */
  EXPERT,
  /** Proposes a segment's own people. */
  SEGMENT_ADMINISTRATOR,
  /** Keeps the record and the mandates of a commission. */
  SECRETARY,
  /** Keeps originals. */
  DEPOSITARY,
  /** Takes part, is not counted. */
  GUEST,
  /** Reads what all read. */
  AUDITOR,
  /** Runs the installation; reads what all read. */
  ADMINISTRATOR,
  /** Signs for an agency. */
  SIGNATORY,
  /** Sits in a body. */
  MEMBER
}
