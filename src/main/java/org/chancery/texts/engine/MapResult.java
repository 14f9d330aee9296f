package org.chancery.texts.engine;

/**
 * A mapped position.
 *
 * @param position where it is now
 * @param deletions what was deleted around it, in bits
 * @param recover where in the deleted range it was, or {@link #NOT_RECOVERABLE}
 */
public record MapResult(int position, int deletions, long recover) {

  static final long NOT_RECOVERABLE = -1;

  static final int BEFORE = 1;
  static final int AFTER = 2;
  static final int ACROSS = 4;
  static final int SIDE = 8;

  /** Whether what was on the side asked for is deleted. */
  public boolean deleted() {
    return (deletions & SIDE) != 0;
  }

  /** Whether what was before it is deleted. */
  public boolean deletedBefore() {
    return (deletions & (BEFORE | ACROSS)) != 0;
  }

  /** Whether what was after it is deleted. */
  public boolean deletedAfter() {
    return (deletions & (AFTER | ACROSS)) != 0;
  }

  /** Whether one step deleted what was before and what was after it. */
  public boolean deletedAcross() {
    return (deletions & ACROSS) != 0;
  }
}
