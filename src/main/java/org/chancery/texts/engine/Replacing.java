package org.chancery.texts.engine;

import org.jspecify.annotations.Nullable;

/** Puts a slice in the place of a range, as {@code replace.ts} of prosemirror-model does. */
final class Replacing {

  private final Place from;
  private final Place to;
  private final Slice slice;

  private Replacing(Place from, Place to, Slice slice) {
    this.from = from;
    this.to = to;
    this.slice = slice;
  }

  /**
   * The document with the slice in the place of the range.
   *
   * @throws Fault when it does not fit
   */
  static Node replace(Node document, int from, int to, Slice slice) {
    Place start = document.resolve(from);
    Place end = document.resolve(to);
    if (slice.openStart() > start.depth()) {
      throw new Fault("too-open");
    }
    if (start.depth() - slice.openStart() != end.depth() - slice.openEnd()) {
      throw new Fault("unevenly-open");
    }
    return new Replacing(start, end, slice).outer(0);
  }

  private Node outer(int depth) {
    int index = from.index(depth);
    Node node = from.node(depth);
    if (index == to.index(depth) && depth < from.depth() - slice.openStart()) {
      return node.withContent(node.content().replaceChild(index, outer(depth + 1)));
    }
    if (slice.content().isEmpty()) {
      return close(node, twoWay(from, to, depth));
    }
    boolean closed = slice.openStart() == 0 && slice.openEnd() == 0;
    if (closed && from.depth() == depth && to.depth() == depth) {
      Fragment content = node.content();
      return close(
          node,
          content
              .cut(0, from.offset())
              .append(slice.content())
              .append(content.cut(to.offset(), content.size())));
    }
    Node along = along();
    int extra = from.depth() - slice.openStart();
    Place start = along.resolve(slice.openStart() + extra);
    Place end = along.resolve(along.content().size() - slice.openEnd() - extra);
    if (start.depth() != from.depth() || end.depth() != to.depth()) {
      throw new Fault("too-open");
    }
    return close(node, threeWay(start, end, depth));
  }

  /** The slice within as many nodes as it needs to be as deep as the range. */
  private Node along() {
    int extra = from.depth() - slice.openStart();
    Node node = from.node(extra).withContent(slice.content());
    for (int depth = extra - 1; depth >= 0; depth--) {
      node = from.node(depth).withContent(Fragment.of(node));
    }
    return node;
  }

  private Fragment threeWay(Place start, Place end, int depth) {
    Node openStart = from.depth() > depth ? joined(from, start, depth + 1) : null;
    Node openEnd = to.depth() > depth ? joined(end, to, depth + 1) : null;
    FragmentBuilder content = new FragmentBuilder(8);
    range(null, from, depth, content);
    if (openStart != null && openEnd != null && start.index(depth) == end.index(depth)) {
      checkJoin(openStart, openEnd);
      content.add(close(openStart, threeWay(start, end, depth + 1)));
    } else {
      if (openStart != null) {
        content.add(close(openStart, twoWay(from, start, depth + 1)));
      }
      range(start, end, depth, content);
      if (openEnd != null) {
        content.add(close(openEnd, twoWay(end, to, depth + 1)));
      }
    }
    range(to, null, depth, content);
    return content.built();
  }

  private static Fragment twoWay(Place from, Place to, int depth) {
    FragmentBuilder content = new FragmentBuilder(8);
    range(null, from, depth, content);
    if (from.depth() > depth) {
      Node node = joined(from, to, depth + 1);
      content.add(close(node, twoWay(from, to, depth + 1)));
    }
    range(to, null, depth, content);
    return content.built();
  }

  /** Adds the children between two places at a depth; from the first or to the last without one. */
  private static void range(
      @Nullable Place start, @Nullable Place end, int depth, FragmentBuilder content) {
    if (start != null) {
      Fragment children = start.node(depth).content();
      int first = start.index(depth);
      if (start.depth() > depth) {
        first++;
      } else {
        Node rest = start.textAfter();
        if (rest != null) {
          content.add(rest);
          first++;
        }
      }
      content.addAll(children, first, end == null ? children.count() : end.index(depth));
    } else if (end != null) {
      content.addAll(end.node(depth).content(), 0, end.index(depth));
    }
    if (end != null && end.depth() == depth) {
      Node beginning = end.textBefore();
      if (beginning != null) {
        content.add(beginning);
      }
    }
  }

  private static Node joined(Place before, Place after, int depth) {
    Node node = before.node(depth);
    checkJoin(node, after.node(depth));
    return node;
  }

  private static void checkJoin(Node main, Node other) {
    if (!other.type().joins(main.type())) {
      throw new Fault("not-joinable");
    }
  }

  private static Node close(Node node, Fragment content) {
    if (!node.type().admits(content)) {
      throw new Fault("misplaced");
    }
    return node.withContent(content);
  }
}
