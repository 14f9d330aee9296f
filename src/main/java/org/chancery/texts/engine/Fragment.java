package org.chancery.texts.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The children of a node and where each ends; neighbouring runs of equal marks are one run. */
public final class Fragment {

  static final Fragment EMPTY = new Fragment(new Node[0], new int[0]);

  private final Node[] nodes;
  private final int[] ends;

  /** Takes the arrays over: nobody may change them any more. */
  Fragment(Node[] nodes, int[] ends) {
    this.nodes = nodes;
    this.ends = ends;
  }

  static Fragment of(Node node) {
    return new Fragment(new Node[] {node}, new int[] {node.size()});
  }

  /** These nodes, with neighbouring runs of equal marks joined. */
  static Fragment of(List<Node> nodes) {
    FragmentBuilder builder = new FragmentBuilder(nodes.size());
    nodes.forEach(builder::add);
    return builder.built();
  }

  /** How many children there are. */
  public int count() {
    return nodes.length;
  }

  int size() {
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }

  boolean isEmpty() {
    return nodes.length == 0;
  }

  /** The child at an index that exists. */
  public Node child(int index) {
    return nodes[index];
  }

  @Nullable Node childOrNull(int index) {
    return index >= 0 && index < nodes.length ? nodes[index] : null;
  }

  Node last() {
    return nodes[nodes.length - 1];
  }

  /** Where the child at an index, or the end, is. */
  int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  int end(int index) {
    return ends[index];
  }

  /** All children. */
  public List<Node> asList() {
    return Collections.unmodifiableList(Arrays.asList(nodes));
  }

  /** The index of the child that a position is in or before; their count at the end. */
  int indexAt(int position) {
    if (position < 0 || position > size()) {
      throw new Fault("out-of-range");
    }
    int found = Arrays.binarySearch(ends, position);
    return found < 0 ? -found - 1 : found + 1;
  }

  /** All of this before all of the other. */
  Fragment append(Fragment other) {
    if (other.isEmpty()) {
      return this;
    }
    if (isEmpty()) {
      return other;
    }
    FragmentBuilder builder = new FragmentBuilder(count() + other.count());
    builder.addAll(this, 0, count());
    builder.addAll(other, 0, other.count());
    return builder.built();
  }

  /** What lies between two positions; nodes that a position is in are cut as well. */
  Fragment cut(int from, int to) {
    if (from == 0 && to == size()) {
      return this;
    }
    if (from < 0 || to > size()) {
      throw new Fault("out-of-range");
    }
    if (from >= to) {
      return EMPTY;
    }
    int first = indexAt(from);
    int last = indexAt(to - 1);
    FragmentBuilder builder = new FragmentBuilder(last - first + 1);
    builder.push(cutChild(first, from, to));
    if (last > first) {
      builder.pushAll(this, first + 1, last);
      builder.push(cutChild(last, from, to));
    }
    return builder.built();
  }

  private Node cutChild(int index, int from, int to) {
    Node child = nodes[index];
    int start = start(index);
    if (start >= from && ends[index] <= to) {
      return child;
    }
    if (child.isText()) {
      return child.cutText(Math.max(0, from - start), Math.min(child.size(), to - start));
    }
    int inner = child.content().size();
    return child.withContent(
        child
            .content()
            .cut(Math.max(0, from - start - 1), Math.max(0, Math.min(inner, to - start - 1))));
  }

  /** The same children but one. */
  Fragment replaceChild(int index, Node node) {
    int change = node.size() - nodes[index].size();
    Node[] changed = nodes.clone();
    changed[index] = node;
    if (change == 0) {
      return new Fragment(changed, ends);
    }
    int[] moved = ends.clone();
    for (int i = index; i < moved.length; i++) {
      moved[i] += change;
    }
    return new Fragment(changed, moved);
  }

  void copyTo(Node[] into, int at, int from, int to) {
    System.arraycopy(nodes, from, into, at, to - from);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Fragment fragment && Arrays.equals(nodes, fragment.nodes));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(nodes);
  }

  @Override
  public String toString() {
    return Arrays.toString(nodes);
  }
}
