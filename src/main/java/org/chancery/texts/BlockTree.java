package org.chancery.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.texts.Block.Kind;

/** The blocks of a text by id, and by the article they stand in. */
record BlockTree(Map<String, Block> byId, Map<String, List<Block>> byParent) {

  /** The parent of title, preamble and articles; no block has this id. */
  static final String OUTSIDE = "";

  static BlockTree of(List<Block> blocks) {
    BlockTree tree = new BlockTree(new HashMap<>(), new HashMap<>());
    String article = OUTSIDE;
    for (Block block : blocks) {
      boolean opens = block.kind() == Kind.ARTICLE;
      article = opens ? block.id() : article;
      tree.byId.put(block.id(), block);
      tree.byParent
          .computeIfAbsent(opens ? OUTSIDE : article, parent -> new ArrayList<>())
          .add(block);
    }
    return tree;
  }

  Optional<Block> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  List<Block> children(String parent) {
    return byParent.getOrDefault(parent, List.of());
  }
}
