package org.chancery.texts;

import java.util.Set;

/**
 * A stretch in a redline.
 *
 * @param run what is printed, with the look it has in the later text, or in the earlier if it went
 */
public record RedlineRun(Run run, Change change) {

  /** What happened to the words; {@code FORMATTED} means the same words with other marks. */
  public enum Change {
    SAME,
    INSERTED,
    DELETED,
    FORMATTED
  }

  /** What is printed. */
  public String text() {
    return run.text();
  }

  /** How it looks. */
  public Set<Run.Mark> marks() {
    return run.marks();
  }
}
