package org.chancery.texts.engine;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What steps over a range have in common. */
final class Range {

  private Range() {}

  /** Refuses positions that do not follow each other. */
  static void check(int... positions) {
    int last = 0;
    for (int position : positions) {
      if (position < last) {
        throw new Fault("backwards");
      }
      last = position;
    }
  }

  /** Whether there is more between two positions than ends and then beginnings of nodes. */
  static boolean hasContent(Node doc, int from, int to) {
    Place start = doc.resolve(from);
    int distance = to - from;
    int depth = start.depth();
    while (distance > 0 && depth > 0 && start.indexAfter(depth) == start.node(depth).childCount()) {
      depth--;
      distance--;
    }
    @Nullable Node next = start.node(depth).content().childOrNull(start.indexAfter(depth));
    for (; distance > 0; distance--) {
      if (next == null || next.type().isLeaf()) {
        return true;
      }
      next = next.content().childOrNull(0);
    }
    return false;
  }

  /** A document in which the node at a position has other marks or attributes. */
  static Node replaceAt(Node doc, int position, UnaryOperator<Node> change) {
    Node node = doc.nodeAt(position);
    if (node == null || node.isText()) {
      throw new Fault("misplaced");
    }
    boolean leaf = node.type().isLeaf();
    Node changed = change.apply(node).withContent(Fragment.EMPTY);
    Slice slice = new Slice(Fragment.of(changed), 0, leaf ? 0 : 1);
    return Replacing.replace(doc, position, position + 1, slice);
  }

  /** The field of a slice, which ProseMirror leaves out when it adds nothing. */
  static void slice(CanonicalJson json, Slice slice) {
    if (slice.size() != 0) {
      json.raw(",\"slice\":").slice(slice);
    }
  }
}
