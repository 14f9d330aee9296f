package org.chancery.texts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.texts.Block.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which block of an earlier text is which block of a later one: by id first, then, for what is
 * left, by equal words. A kept block has moved when it changed its article, or when it left the
 * longest sequence of neighbours that kept their order; what stands in a moved article has not
 * moved itself.
 */
final class BlockAlignment {

  /** A block before, after, or both. */
  sealed interface Pair {}

  /** Only the later text has it. */
  record Added(Block after) implements Pair {}

  /** Only the earlier text has it. */
  record Removed(Block before) implements Pair {}

  /** Both have it. */
  record Kept(Block before, Block after, boolean moved) implements Pair {}

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
    alignment.walk(
        alignment.before.children(BlockTree.OUTSIDE), alignment.after.children(BlockTree.OUTSIDE));
    return alignment;
  }

  List<Pair> pairs() {
    return pairs;
  }

  private void matchById(Block block) {
    before.find(block.id()).filter(old -> old.kind() == block.kind()).ifPresent(match(block));
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

  private Consumer<Block> match(Block young) {
    return old -> {
      earlier.put(young.id(), old);
      kept.add(old.id());
    };
  }

  /** Emits the children of one place, with the removed ones after the neighbour they followed. */
  private void walk(List<Block> olds, List<Block> youngs) {
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
        removed(olds.subList(next, position));
        next = position + 1;
      }
      emit(young, !stays);
    }
    removed(olds.subList(next, olds.size()));
  }

  private @Nullable Integer position(Block young, Map<String, Integer> positions) {
    Block old = earlier.get(young.id());
    return old == null ? null : positions.get(old.id());
  }

  private void emit(Block young, boolean moved) {
    Block old = earlier.get(young.id());
    pairs.add(old == null ? new Added(young) : new Kept(old, young, moved));
    if (young.kind() == Kind.ARTICLE) {
      walk(old == null ? List.of() : before.children(old.id()), after.children(young.id()));
    }
  }

  private void removed(List<Block> olds) {
    for (Block old : olds) {
      if (!kept.contains(old.id())) {
        pairs.add(new Removed(old));
        removed(before.children(old.id()));
      }
    }
  }

  private record Words(Kind kind, String text) {
    static Words of(Block block) {
      return new Words(block.kind(), block.text());
    }
  }
}
