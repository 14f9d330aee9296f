package org.chancery.texts;

/** A stretch of words in a redline. */
public record RedlineRun(String text, Change change) {

  /** What happened to the words; {@code FORMATTED} means the same words with other marks. */
  public enum Change {
    SAME,
    INSERTED,
    DELETED,
    FORMATTED
  }
}
