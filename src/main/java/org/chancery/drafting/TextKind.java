package org.chancery.drafting;

/** What a text is to become. */
public enum TextKind {
  /** A memorandum of understanding between agencies. */
  MEMORANDUM,
  /** A work plan for a calendar year. */
  WORK_PLAN,
  /** A standard that a coordinating council is to review. */
  DRAFT_STANDARD,
  /** Anything else that is written together. */
  NOTE
}
