package org.chancery.texts.engine;

/**
 * Where two states of a document differ. What they share is the same object in both, so only what
 * changed is looked at.
 */
@SuppressWarnings("ReferenceEquality") // the very point
final class Difference {

  /** Whom the differences are told. */
  interface Visitor {

    /** A node is still there; its attributes or something in it changed. */
    void kept(Node before, Node after, int depth);

    /** Children of a node went or came or are others now. */
    void rearranged(Node after, int depth);

    /** A node with all that was in it is no longer there, or not as it was. */
    void removed(Node node);

    /** A node with all that is in it is new, or not as it was. */
    void added(Node node, int depth);
  }

  private final Visitor visitor;

  private Difference(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Tells all differences of two documents, from the outside inwards. */
  static void between(Node before, Node after, Visitor visitor) {
    new Difference(visitor).walk(before, after, 0);
  }

  private void walk(Node before, Node after, int depth) {
    if (before == after) {
      return;
    }
    visitor.kept(before, after, depth);
    Fragment olds = before.content();
    Fragment youngs = after.content();
    int shorter = Math.min(olds.count(), youngs.count());
    int head = 0;
    while (head < shorter && olds.child(head) == youngs.child(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && olds.child(olds.count() - 1 - tail) == youngs.child(youngs.count() - 1 - tail)) {
      tail++;
    }
    int oldEnd = olds.count() - tail;
    int youngEnd = youngs.count() - tail;
    if (oldEnd == youngEnd && pairs(olds, youngs, head, oldEnd)) {
      for (int i = head; i < oldEnd; i++) {
        walk(olds.child(i), youngs.child(i), depth + 1);
      }
      return;
    }
    visitor.rearranged(after, depth);
    for (int i = head; i < oldEnd; i++) {
      visitor.removed(olds.child(i));
    }
    for (int i = head; i < youngEnd; i++) {
      visitor.added(youngs.child(i), depth + 1);
    }
  }

  /** Whether each may be the other's later state: then nothing changed for their parent. */
  private static boolean pairs(Fragment olds, Fragment youngs, int from, int to) {
    for (int i = from; i < to; i++) {
      Node old = olds.child(i);
      Node young = youngs.child(i);
      if (old.isText() || old.type() != young.type() || !old.marks().equals(young.marks())) {
        return false;
      }
    }
    return true;
  }
}
