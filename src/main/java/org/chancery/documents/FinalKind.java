package org.chancery.documents;

/** What sort of paper a final text is; it chooses the template and how sections are named. */
public enum FinalKind {
  /** An instrument of numbered articles, to be signed. */
  MEMORANDUM,
  /** A plan of numbered sections. */
  WORK_PLAN,
  /** The numbered items of a meeting. */
  AGENDA,
  /** What a body decides: a preamble and numbered operative paragraphs, in sections where long. */
  DECISION,
  /** The record of a meeting, in numbered sections. */
  MINUTES
}
