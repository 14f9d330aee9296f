package org.chancery.texts;

import java.util.ArrayList;
import java.util.List;
import org.chancery.texts.RedlineBlock.Status;
import org.chancery.texts.RedlineRun.Change;

/** What changed from one wording to a later one, block by block in the order of the later one. */
public final class Redline {

  private final List<RedlineBlock> blocks;

  private Redline(List<RedlineBlock> blocks) {
    this.blocks = List.copyOf(blocks);
  }

  /** Aligns the blocks by their ids and compares words within a block. */
  public static Redline between(Wording before, Wording after) {
    BlockAlignment alignment = BlockAlignment.of(before.blocks(), after.blocks());
    List<RedlineBlock> blocks = new ArrayList<>();
    for (BlockAlignment.Pair pair : alignment.pairs()) {
      blocks.add(compared(pair, alignment));
    }
    return new Redline(blocks);
  }

  /** A wording in which nothing has changed. */
  public static Redline unchanged(Wording wording) {
    return unchanged(wording.blocks());
  }

  /** Blocks in which nothing has changed. */
  public static Redline unchanged(List<Block> blocks) {
    return new Redline(
        blocks.stream()
            .map(
                block ->
                    new RedlineBlock(
                        block,
                        block,
                        block.depth(),
                        Status.SAME,
                        WordDiff.all(block.runs(), Change.SAME)))
            .toList());
  }

  private static RedlineBlock compared(BlockAlignment.Pair pair, BlockAlignment alignment) {
    return switch (pair) {
      case BlockAlignment.Added(Block after, int depth) ->
          new RedlineBlock(
              after, null, depth, Status.ADDED, WordDiff.all(after.runs(), Change.INSERTED));
      case BlockAlignment.Removed(Block before, int depth) ->
          new RedlineBlock(
              before, null, depth, Status.REMOVED, WordDiff.all(before.runs(), Change.DELETED));
      case BlockAlignment.Kept(Block before, Block after, boolean moved, int depth) -> {
        List<RedlineRun> runs = WordDiff.between(before.runs(), after.runs(), alignment::isSame);
        boolean changed =
            before.kind() != after.kind()
                || runs.stream().anyMatch(run -> run.change() != Change.SAME);
        Status status = moved ? Status.MOVED : changed ? Status.CHANGED : Status.SAME;
        yield new RedlineBlock(after, before, depth, status, runs);
      }
    };
  }

  /** All blocks of the later wording, and the removed ones where they stood. */
  public List<RedlineBlock> blocks() {
    return blocks;
  }

  /** Whether the two wordings say the same in the same form and order. */
  public boolean isEmpty() {
    return blocks.stream().allMatch(block -> block.status() == Status.SAME);
  }

  /**
   * Numbers for a sentence about the changes. What holds other blocks counts, when it comes or
   * goes, by the blocks with words in it; when it moves, it counts once. A block that moved with
   * new words counts in both {@code moved} and {@code changed}.
   */
  public record Summary(int changed, int added, int removed, int moved) {

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
      return changed + added + removed + moved == 0;
    }
  }

  /** How many blocks changed, came, went and moved. */
  public Summary summary() {
    int changed = 0;
    int added = 0;
    int removed = 0;
    int moved = 0;
    for (RedlineBlock block : blocks) {
      int words = block.kind().hasWords() ? 1 : 0;
      switch (block.status()) {
        case SAME -> {}
        case CHANGED -> changed++;
        case ADDED -> added += words;
        case REMOVED -> removed += words;
        case MOVED -> {
          moved++;
          changed += block.wordsChanged() ? 1 : 0;
        }
      }
    }
    return new Summary(changed, added, removed, moved);
  }
}
