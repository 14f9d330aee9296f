package org.chancery.texts.engine;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a text.
 *
 * @param content the nodes
 * @param openStart how many nodes are cut through at its beginning
 * @param openEnd how many nodes are cut through at its end
 */
public record Slice(Fragment content, int openStart, int openEnd) {

  /** Nothing. */
  public static final Slice EMPTY = new Slice(Fragment.EMPTY, 0, 0);

  static Slice between(Node document, int from, int to) {
    if (from == to) {
      return EMPTY;
    }
    Place start = document.resolve(from);
    Place end = document.resolve(to);
    int depth = start.sharedDepth(to);
    int offset = start.start(depth);
    Fragment content = start.node(depth).content().cut(from - offset, to - offset);
    return new Slice(content, start.depth() - depth, end.depth() - depth);
  }

  /** The positions it adds where it is put. */
  public int size() {
    return content.size() - openStart - openEnd;
  }

  /** The words in it. */
  public String text() {
    StringBuilder words = new StringBuilder();
    content.asList().forEach(node -> words.append(node.textContent()));
    return words.toString();
  }

  /** Whether there are words in it, or what stands among words. */
  boolean hasLeaves() {
    return hasLeaves(content);
  }

  private static boolean hasLeaves(Fragment content) {
    return content.asList().stream()
        .anyMatch(node -> node.type().isLeaf() || hasLeaves(node.content()));
  }

  /** With nodes put in at a position; null when they may not stand there. */
  @Nullable Slice insertAt(int position, Fragment nodes) {
    Fragment changed =
        insertInto(content, position + openStart, nodes, openStart + 1, openEnd + 1, null);
    return changed == null ? null : new Slice(changed, openStart, openEnd);
  }

  /** Without what lies between two positions, which are in the same node. */
  Slice removeBetween(int from, int to) {
    return new Slice(removeRange(content, from + openStart, to + openStart), openStart, openEnd);
  }

  private static Fragment removeRange(Fragment content, int from, int to) {
    int index = content.indexAt(from);
    int start = content.start(index);
    int indexTo = content.indexAt(to);
    Node child = content.childOrNull(index);
    if (child == null || start == from || child.isText()) {
      if (content.start(indexTo) != to && !content.child(indexTo).isText()) {
        throw new Fault("not-flat");
      }
      return content.cut(0, from).append(content.cut(to, content.size()));
    }
    if (index != indexTo) {
      throw new Fault("not-flat");
    }
    Fragment inner = removeRange(child.content(), from - start - 1, to - start - 1);
    return content.replaceChild(index, child.withContent(inner));
  }

  private static @Nullable Fragment insertInto(
      Fragment content,
      int position,
      Fragment nodes,
      int openStart,
      int openEnd,
      @Nullable Node parent) {
    int index = content.indexAt(position);
    int start = content.start(index);
    Node child = content.childOrNull(index);
    if (child == null || start == position || child.isText()) {
      boolean closed = openStart <= 0 && openEnd <= 0;
      if (parent != null && closed && !admits(parent.type(), content, index, nodes)) {
        return null;
      }
      return content.cut(0, position).append(nodes).append(content.cut(position, content.size()));
    }
    Fragment inner =
        insertInto(
            child.content(),
            position - start - 1,
            nodes,
            index == 0 ? openStart - 1 : 0,
            index == content.count() - 1 ? openEnd - 1 : 0,
            child);
    return inner == null ? null : content.replaceChild(index, child.withContent(inner));
  }

  private static boolean admits(NodeType type, Fragment content, int index, Fragment nodes) {
    ContentMatch before = type.start().after(content, 0, index);
    ContentMatch within = before == null ? null : before.after(nodes, 0, nodes.count());
    ContentMatch end = within == null ? null : within.after(content, index, content.count());
    if (end == null || !end.validEnd()) {
      return false;
    }
    return nodes.asList().stream().allMatch(node -> type.allowsAll(node.marks()));
  }
}
