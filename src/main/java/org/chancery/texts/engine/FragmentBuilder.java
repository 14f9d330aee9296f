package org.chancery.texts.engine;

import java.util.Arrays;

/** Children that are being put together. */
final class FragmentBuilder {

  private Node[] nodes;
  private int[] ends;
  private int count;
  private int size;

  FragmentBuilder(int expected) {
    nodes = new Node[expected];
    ends = new int[expected];
  }

  /** One more child, joined with the last when both are runs of equal marks. */
  void add(Node child) {
    if (count > 0 && child.isText() && child.sameMarkup(nodes[count - 1])) {
      Node last = nodes[--count];
      size -= last.size();
      push(last.withText(last.text() + child.text()));
    } else {
      push(child);
    }
  }

  /** Some children of another fragment; only the first can need joining. */
  void addAll(Fragment from, int first, int end) {
    if (first < end) {
      add(from.child(first));
      pushAll(from, first + 1, end);
    }
  }

  /** One more child as it is. */
  void push(Node child) {
    room(1);
    nodes[count] = child;
    size += child.size();
    ends[count++] = size;
  }

  void pushAll(Fragment from, int first, int end) {
    if (first >= end) {
      return;
    }
    room(end - first);
    from.copyTo(nodes, count, first, end);
    int shift = size - from.start(first);
    for (int i = first; i < end; i++) {
      ends[count++] = from.end(i) + shift;
    }
    size = ends[count - 1];
  }

  Fragment built() {
    if (count == 0) {
      return Fragment.EMPTY;
    }
    if (count < nodes.length) {
      nodes = Arrays.copyOf(nodes, count);
      ends = Arrays.copyOf(ends, count);
    }
    return new Fragment(nodes, ends);
  }

  private void room(int more) {
    if (count + more > nodes.length) {
      int length = Math.max(count + more, 2 * nodes.length);
      nodes = Arrays.copyOf(nodes, length);
      ends = Arrays.copyOf(ends, length);
    }
  }
}
