package org.chancery.documents;

/** What sort of paper a final text is; it chooses the template and how sections are numbered. */
public enum FinalKind {
  /** An instrument of numbered articles, to be signed. */
  MEMORANDUM,
  /** A plan of numbered sections. */
  WORK_PLAN,
  /** The numbered items of a meeting. */
  AGENDA
}
