package org.chancery.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How two language texts of one work stand beside each other: the same block has the same id in
 * both. Blocks that only hold others are not compared.
 *
 * @param pairs in the reading order of the one; what only the other has stands after the block that
 *     comes before it there
 * @param sameOrder whether the blocks that both have come in the same order
 */
public record Concordance(List<Pair> pairs, boolean sameOrder) {

  /** A block in both texts, or in one of them. */
  public record Pair(String id, @Nullable Block one, @Nullable Block other) {}

  /** Keeps its own copy. */
  public Concordance {
    pairs = List.copyOf(pairs);
  }

  /** Compares by ids. */
  public static Concordance of(Wording one, Wording other) {
    var ours = byId(one);
    var theirs = byId(other);
    var common = new ArrayList<>(ours.keySet());
    common.retainAll(theirs.keySet());
    var theirCommon = new ArrayList<>(theirs.keySet());
    theirCommon.retainAll(new HashSet<>(common));
    return new Concordance(paired(ours, theirs), common.equals(theirCommon));
  }

  private static List<Pair> paired(Map<String, Block> ours, Map<String, Block> theirs) {
    var after = new HashMap<String, List<Pair>>();
    var place = "";
    for (var entry : theirs.entrySet()) {
      if (ours.containsKey(entry.getKey())) {
        place = entry.getKey();
      } else {
        after
            .computeIfAbsent(place, id -> new ArrayList<>())
            .add(new Pair(entry.getKey(), null, entry.getValue()));
      }
    }
    var pairs = new ArrayList<>(after.getOrDefault("", List.of()));
    ours.forEach(
        (id, block) -> {
          pairs.add(new Pair(id, block, theirs.get(id)));
          pairs.addAll(after.getOrDefault(id, List.of()));
        });
    return pairs;
  }

  private static Map<String, Block> byId(Wording wording) {
    var blocks = new LinkedHashMap<String, Block>();
    wording.blocks().stream()
        .filter(block -> block.kind().hasWords())
        .forEach(block -> blocks.put(block.id(), block));
    return blocks;
  }

  /** How many blocks only the one has. */
  public int onlyInOne() {
    return (int) pairs.stream().filter(pair -> pair.other() == null).count();
  }

  /** How many blocks only the other has. */
  public int onlyInOther() {
    return (int) pairs.stream().filter(pair -> pair.one() == null).count();
  }

  /** Whether every block has its counterpart, in the same order. */
  public boolean isComplete() {
    return sameOrder && onlyInOne() == 0 && onlyInOther() == 0;
  }
}
