package org.chancery.texts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block in a redline. A moved block stands at its new place; its runs say whether its words
 * changed as well.
 *
 * @param block the block in the later text, or in the earlier for a removed one
 * @param earlier the block that it was in the earlier text; nothing for an added or removed one
 * @param depth how many blocks of this redline it stands in
 */
public record RedlineBlock(
    Block block, @Nullable Block earlier, int depth, Status status, List<RedlineRun> runs) {

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

  /** The id by which it is known in the later text, or in the earlier for a removed block. */
  public String id() {
    return block.id();
  }

  /** What it is. */
  public Block.Kind kind() {
    return block.kind();
  }

  /** Its number in the later text, or in the earlier for a removed block. */
  public String number() {
    return block.number();
  }

  /** Whether it was another kind of block before, such as a clause that became a sub-clause. */
  public boolean turned() {
    return earlier != null && earlier.kind() != block.kind();
  }

  /** Whether anything in the words or their marks changed. */
  public boolean wordsChanged() {
    return runs.stream().anyMatch(run -> run.change() != RedlineRun.Change.SAME);
  }

  /**
   * Whether it is to be told as a change of its own: what holds other blocks is only told when it
   * moved, because what came and went in it is told block by block.
   */
  public boolean isTold() {
    return kind().hasWords() ? status != Status.SAME : status == Status.MOVED;
  }
}
