package org.chancery.texts;

import java.util.ArrayList;
import java.util.List;
import org.chancery.texts.Block.Kind;
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
      blocks.add(compared(pair));
    }
    return new Redline(blocks);
  }

  private static RedlineBlock compared(BlockAlignment.Pair pair) {
    return switch (pair) {
      case BlockAlignment.Added(Block after) ->
          block(after, Status.ADDED, WordDiff.all(after.runs(), Change.INSERTED));
      case BlockAlignment.Removed(Block before) ->
          block(before, Status.REMOVED, WordDiff.all(before.runs(), Change.DELETED));
      case BlockAlignment.Kept(Block before, Block after, boolean moved) -> {
        List<RedlineRun> runs = WordDiff.between(before.runs(), after.runs());
        boolean changed = runs.stream().anyMatch(run -> run.change() != Change.SAME);
        yield block(after, moved ? Status.MOVED : changed ? Status.CHANGED : Status.SAME, runs);
      }
    };
  }

  private static RedlineBlock block(Block block, Status status, List<RedlineRun> runs) {
    return new RedlineBlock(block.id(), block.kind(), block.number(), status, runs);
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
   * Numbers for a sentence about the changes. An article that comes or goes counts by its heading
   * and paragraphs; one that moves counts once. A block that moved with new words counts in both
   * {@code moved} and {@code changed}.
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
      boolean article = block.kind() == Kind.ARTICLE;
      switch (block.status()) {
        case SAME -> {}
        case CHANGED -> changed++;
        case ADDED -> added += article ? 0 : 1;
        case REMOVED -> removed += article ? 0 : 1;
        case MOVED -> {
          moved++;
          changed += block.wordsChanged() ? 1 : 0;
        }
      }
    }
    return new Summary(changed, added, removed, moved);
  }
}
