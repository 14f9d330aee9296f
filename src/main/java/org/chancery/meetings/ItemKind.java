package org.chancery.meetings;

/** What a meeting does with an item. */
public enum ItemKind {
  /** It hears. */
  INFORMATION,
  /** It discusses. */
  DISCUSSION,
  /** It decides. */
  DECISION
}
