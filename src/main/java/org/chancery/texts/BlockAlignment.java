package org.chancery.texts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.texts.Block.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which block of an earlier text is which block of a later one: by id first, then, for what is
 * left, by equal words, and for what holds other blocks by what it holds. A kept block has moved
 * when it changed the block it stands in, or when it left the longest sequence of neighbours that
 * kept their order; what stands in a moved block has not moved itself.
 */
final class BlockAlignment {

  /** A block before, after, or both, and how many blocks it stands in here. */
  sealed interface Pair {}

  /** Only the later text has it. */
  record Added(Block after, int depth) implements Pair {}

  /** Only the earlier text has it. */
  record Removed(Block before, int depth) implements Pair {}

  /** Both have it. */
  record Kept(Block before, Block after, boolean moved, int depth) implements Pair {}

  private final BlockTree before;
  private final BlockTree after;
  private final Map<String, Block> earlier = new HashMap<>();
  private final Set<String> kept = new HashSet<>();
  private final List<Pair> pairs = new ArrayList<>();

  private BlockAlignment(List<Block> before, List<Block> after) {
    this.before = BlockTree.of(before);
    this.after = BlockTree.of(after);
  }

  static BlockAlignment of(List<Block> before, List<Block> after) {
    BlockAlignment alignment = new BlockAlignment(before, after);
    after.forEach(alignment::matchById);
    alignment.matchByWords(before, after);
    alignment.matchByContent(after);
    alignment.walk(BlockTree.OUTSIDE, BlockTree.OUTSIDE, 0);
    return alignment;
  }

  List<Pair> pairs() {
    return pairs;
  }

  /** Whether the block with the second id is the one that had the first. */
  boolean isSame(String old, String young) {
    Block known = earlier.get(young);
    return known != null && known.id().equals(old);
  }

  private void matchById(Block block) {
    before.find(block.id()).filter(old -> comparable(old, block)).ifPresent(match(block));
  }

  /** Words stay the same block when they become another kind; what holds blocks does not. */
  private static boolean comparable(Block old, Block young) {
    return old.kind() == young.kind() || (old.kind().hasWords() && young.kind().hasWords());
  }

  private void matchByWords(List<Block> olds, List<Block> youngs) {
    Map<Words, Deque<Block>> left = new HashMap<>();
    for (Block old : olds) {
      if (!kept.contains(old.id()) && !old.text().isBlank()) {
        left.computeIfAbsent(Words.of(old), words -> new ArrayDeque<>()).add(old);
      }
    }
    for (Block young : youngs) {
      Deque<Block> equals = left.get(Words.of(young));
      if (!earlier.containsKey(young.id()) && equals != null && !equals.isEmpty()) {
        match(young).accept(equals.removeFirst());
      }
    }
  }

  /**
   * What holds blocks, and lost its id, is what held most of the blocks that it holds now. From
   * inside outwards: a row is known by its cells.
   */
  private void matchByContent(List<Block> youngs) {
    for (int i = youngs.size() - 1; i >= 0; i--) {
      Block young = youngs.get(i);
      if (young.kind().hasWords() || earlier.containsKey(young.id())) {
        continue;
      }
      Map<String, Integer> votes = new LinkedHashMap<>();
      for (Block child : after.children(young.id())) {
        Block old = earlier.get(child.id());
        if (old != null) {
          votes.merge(before.parent(old.id()), 1, Integer::sum);
        }
      }
      votes.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .flatMap(vote -> before.find(vote.getKey()))
          .filter(old -> old.kind() == young.kind() && !kept.contains(old.id()))
          .ifPresent(match(young));
    }
  }

  private Consumer<Block> match(Block young) {
    return old -> {
      earlier.put(young.id(), old);
      kept.add(old.id());
    };
  }

  /** Emits the children of one place, with the removed ones after the neighbour they followed. */
  private void walk(@Nullable String from, String to, int depth) {
    List<Block> olds = from == null ? List.of() : before.children(from);
    List<Block> youngs = after.children(to);
    Map<String, Integer> positions = new HashMap<>();
    olds.forEach(old -> positions.put(old.id(), positions.size()));
    List<Integer> order = new ArrayList<>();
    for (Block young : youngs) {
      Integer position = position(young, positions);
      if (position != null) {
        order.add(position);
      }
    }
    Set<Integer> inOrder = IncreasingSequence.longest(order);
    int next = 0;
    for (Block young : youngs) {
      Integer position = position(young, positions);
      boolean stays = position != null && inOrder.contains(position);
      if (position != null && stays) {
        removed(olds.subList(next, position), depth);
        next = position + 1;
      }
      emit(young, !stays, depth);
    }
    removed(olds.subList(next, olds.size()), depth);
  }

  private @Nullable Integer position(Block young, Map<String, Integer> positions) {
    Block old = earlier.get(young.id());
    return old == null ? null : positions.get(old.id());
  }

  private void emit(Block young, boolean moved, int depth) {
    Block old = earlier.get(young.id());
    pairs.add(old == null ? new Added(young, depth) : new Kept(old, young, moved, depth));
    walk(old == null ? null : old.id(), young.id(), depth + 1);
  }

  private void removed(List<Block> olds, int depth) {
    for (Block old : olds) {
      if (!kept.contains(old.id())) {
        pairs.add(new Removed(old, depth));
        removed(before.children(old.id()), depth + 1);
      }
    }
  }

  private record Words(Kind kind, String text) {
    static Words of(Block block) {
      return new Words(block.kind(), block.text());
    }
  }
}
