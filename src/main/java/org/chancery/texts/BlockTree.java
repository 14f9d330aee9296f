package org.chancery.texts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The blocks of a text by id, and by the block they stand in. */
record BlockTree(
    Map<String, Block> byId, Map<String, List<Block>> byParent, Map<String, String> parents) {

  /** The parent of title, preamble and articles; no block has this id. */
  static final String OUTSIDE = "";

  static BlockTree of(List<Block> blocks) {
    BlockTree tree = new BlockTree(new HashMap<>(), new HashMap<>(), new HashMap<>());
    Deque<Block> around = new ArrayDeque<>();
    for (Block block : blocks) {
      while (!around.isEmpty() && around.element().depth() >= block.depth()) {
        around.pop();
      }
      @Nullable Block outer = around.peek();
      String parent = outer == null ? OUTSIDE : outer.id();
      tree.byId.put(block.id(), block);
      tree.parents.put(block.id(), parent);
      tree.byParent.computeIfAbsent(parent, id -> new ArrayList<>()).add(block);
      around.push(block);
    }
    return tree;
  }

  Optional<Block> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  List<Block> children(String parent) {
    return byParent.getOrDefault(parent, List.of());
  }

  String parent(String id) {
    return parents.getOrDefault(id, OUTSIDE);
  }
}
