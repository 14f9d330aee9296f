package org.chancery.texts.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is counted over a whole document: its blocks, about how many bytes its JSON has, its ids.
 *
 * @param bytes never fewer than the canonical JSON has
 */
record Census(int blocks, int bytes, Ids ids) {

  /**
   * Counts a document.
   *
   * @throws Fault when an attribute breaks its rule, an id is there twice, or it is too large
   */
  static Census of(Node document) {
    Count count = new Count();
    count.children(document);
    return count.on(new Census(0, Weight.own(document), Ids.none()));
  }

  /**
   * Counts a later state of a document of which this is the census.
   *
   * @throws Fault as {@link #of}
   */
  Census after(Node before, Node after) {
    Count count = new Count();
    Difference.between(before, after, count);
    return count.on(this);
  }

  /** What came and what went. */
  private static final class Count implements Difference.Visitor {

    private final List<String> removed = new ArrayList<>();
    private final Set<String> added = new LinkedHashSet<>();
    private int blocks;
    private int bytes;

    @Override
    public void kept(Node before, Node after, int depth) {
      if (!before.attrs().equals(after.attrs())) {
        leave(before);
        enter(after);
      }
    }

    @Override
    public void rearranged(Node after, int depth) {}

    @Override
    public void removed(Node node) {
      leave(node);
      for (int i = 0; i < node.childCount(); i++) {
        removed(node.child(i));
      }
    }

    @Override
    public void added(Node node, int depth) {
      enter(node);
      children(node);
    }

    void children(Node node) {
      for (int i = 0; i < node.childCount(); i++) {
        try {
          added(node.child(i), 0);
        } catch (Fault fault) {
          throw fault.under("/content/" + i);
        }
      }
    }

    private void leave(Node node) {
      blocks -= node.type().isBlock() ? 1 : 0;
      bytes -= Weight.own(node);
      if (id(node) instanceof String id) {
        removed.add(id);
      }
    }

    private void enter(Node node) {
      blocks += node.type().isBlock() ? 1 : 0;
      bytes += Weight.own(node);
      Attrs attrs = node.attrs();
      for (int i = 0; i < attrs.size(); i++) {
        Attribute attribute = attrs.declared(i);
        if (!attribute.admits(attrs.value(i))) {
          throw new Fault(attribute.fault(), "/attrs/" + attribute.name());
        }
      }
      if (id(node) instanceof String id && !added.add(id)) {
        throw new Fault("repeated-id", "/attrs/id");
      }
    }

    private static @Nullable Object id(Node node) {
      return node.isText() ? null : node.attrs().get("id");
    }

    Census on(Census base) {
      if (base.blocks + blocks > Limits.BLOCKS) {
        throw new Fault("too-many-blocks");
      }
      if (base.bytes + bytes > Limits.DOCUMENT_BYTES) {
        throw new Fault("too-large");
      }
      return new Census(base.blocks + blocks, base.bytes + bytes, base.ids.change(removed, added));
    }
  }
}
