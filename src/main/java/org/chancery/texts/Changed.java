package org.chancery.texts;

import java.util.List;
import org.chancery.texts.engine.Node;

/**
 * The outermost blocks between which two texts differ. A changed text shares with the one before it
 * what did not change, so this costs next to nothing.
 *
 * @param from how many are the same at the beginning
 * @param before blocks that are not in the other as they were
 * @param after what stands in their place
 */
record Changed(int from, List<Node> before, List<Node> after) {

  static Changed between(Node before, Node after) {
    var first = before.children();
    var second = after.children();
    int least = Math.min(first.size(), second.size());
    int from = 0;
    while (from < least && same(first.get(from), second.get(from))) {
      from++;
    }
    int tail = 0;
    while (tail < least - from
        && same(first.get(first.size() - 1 - tail), second.get(second.size() - 1 - tail))) {
      tail++;
    }
    return new Changed(
        from, first.subList(from, first.size() - tail), second.subList(from, second.size() - tail));
  }

  private static boolean same(Node one, Node other) {
    return one == other || (one.size() == other.size() && one.equals(other));
  }
}
