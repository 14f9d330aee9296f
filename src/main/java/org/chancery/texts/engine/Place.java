package org.chancery.texts.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A position in a document and the nodes around it, from the document (depth 0) inwards. */
public final class Place {

  private static final int USUAL = 8;

  private final int position;
  private Node[] nodes = new Node[USUAL];
  private int[] indices = new int[USUAL];
  private int[] starts = new int[USUAL];
  private int depth = -1;
  private int offset;

  private Place(int position) {
    this.position = position;
  }

  static Place of(Node document, int position) {
    Place place = new Place(position);
    Node node = document;
    int rest = position;
    int start = 0;
    while (true) {
      int index = node.content().indexAt(rest);
      int before = node.content().start(index);
      place.enter(node, index, start + before);
      place.offset = rest;
      if (rest == before) {
        return place;
      }
      node = node.content().child(index);
      if (node.isText()) {
        return place;
      }
      rest -= before + 1;
      start += before + 1;
    }
  }

  private void enter(Node node, int index, int start) {
    depth++;
    if (depth == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * depth);
      indices = Arrays.copyOf(indices, 2 * depth);
      starts = Arrays.copyOf(starts, 2 * depth);
    }
    nodes[depth] = node;
    indices[depth] = index;
    starts[depth] = start;
  }

  /** The position that was looked up. */
  public int position() {
    return position;
  }

  /** How many nodes are around it, the document not counted. */
  public int depth() {
    return depth;
  }

  /** The innermost node around it. */
  public Node parent() {
    return nodes[depth];
  }

  /** The node around it at a depth. */
  public Node node(int at) {
    return nodes[at];
  }

  /** The index of the child, of the node at a depth, that it is in or before. */
  public int index(int at) {
    return indices[at];
  }

  /** The position in the parent. */
  public int offset() {
    return offset;
  }

  /** Where the content of the node at a depth begins. */
  public int start(int at) {
    return at == 0 ? 0 : starts[at - 1] + 1;
  }

  /** Where the content of the node at a depth ends. */
  public int end(int at) {
    return start(at) + nodes[at].content().size();
  }

  /** How far it is into the run of words it is in, or 0. */
  int inText() {
    return position - starts[depth];
  }

  int indexAfter(int at) {
    return indices[at] + (at == depth && inText() == 0 ? 0 : 1);
  }

  /** The rest of the run it is in. */
  @Nullable Node textAfter() {
    int into = inText();
    Node run = into == 0 ? null : parent().child(indices[depth]);
    return run == null ? null : run.cutText(into, run.size());
  }

  /** The beginning of the run it is in. */
  @Nullable Node textBefore() {
    int into = inText();
    return into == 0 ? null : parent().child(indices[depth]).cutText(0, into);
  }

  /** How deep the nodes go that are around the other position as well. */
  int sharedDepth(int other) {
    for (int at = depth; at > 0; at--) {
      if (start(at) <= other && end(at) >= other) {
        return at;
      }
    }
    return 0;
  }
}
