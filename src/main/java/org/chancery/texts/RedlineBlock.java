package org.chancery.texts;

import java.util.List;

/**
 * A block in a redline. The number is the one in the later text, or in the earlier for a removed
 * block. A moved block stands at its new place; its runs say whether its words changed as well.
 */
public record RedlineBlock(
    String id, Block.Kind kind, String number, Status status, List<RedlineRun> runs) {

  /** What happened to the block. */
  public enum Status {
    SAME,
    ADDED,
    REMOVED,
    CHANGED,
    MOVED
  }

  /** Keeps its own copy of the runs. */
  public RedlineBlock {
    runs = List.copyOf(runs);
  }

  /** Whether anything in the words or their marks changed. */
  public boolean wordsChanged() {
    return runs.stream().anyMatch(run -> run.change() != RedlineRun.Change.SAME);
  }
}
