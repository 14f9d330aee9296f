package org.chancery.texts.engine;

import java.util.List;
import java.util.Set;

/**
 * Whether nodes contain what they may contain. ProseMirror asks this of the nodes that a step
 * opens, but not of what a slice brings in its depth, and of no words.
 */
final class Check {

  private static final int ZERO_WIDTH_SPACE = 0x200B;

  /** A suggested split or join needs a character to sit on; elsewhere it would only hide. */
  private static final Set<String> SUGGESTED = Set.of("insertion", "deletion");

  private static final Difference.Visitor CHANGES =
      new Difference.Visitor() {
        @Override
        public void kept(Node before, Node after, int depth) {}

        @Override
        public void rearranged(Node after, int depth) {
          content(after);
        }

        @Override
        public void removed(Node node) {}

        @Override
        public void added(Node node, int depth) {
          deep(node, depth);
        }
      };

  private Check() {}

  /**
   * A whole document, except its ids and its size.
   *
   * @throws Fault with the first fault and where it is
   */
  static void whole(Node document) {
    if (!document.marks().isEmpty()) {
      throw new Fault("unknown-field", "/marks");
    }
    deep(document, 0);
  }

  /**
   * What became different in a document that was right before.
   *
   * @throws Fault when it is not right any more
   */
  static void changes(Node before, Node after) {
    Difference.between(before, after, CHANGES);
  }

  private static void deep(Node node, int depth) {
    if (depth > Limits.NODE_DEPTH) {
      throw new Fault("too-deep");
    }
    if (node.isText()) {
      words(node);
    }
    marks(node.marks());
    content(node);
    for (int i = 0; i < node.childCount(); i++) {
      try {
        deep(node.child(i), depth + 1);
      } catch (Fault fault) {
        throw fault.under("/content/" + i);
      }
    }
  }

  private static void words(Node run) {
    if (!Characters.allAdmitted(run.text())) {
      throw new Fault("bad-character", "/text");
    }
    if (run.text().indexOf(ZERO_WIDTH_SPACE) >= 0
        && run.marks().stream().map(Mark::name).noneMatch(SUGGESTED::contains)) {
      throw new Fault("bad-character", "/text");
    }
  }

  /** In order, none twice, and none beside one that excludes it. */
  private static void marks(List<Mark> marks) {
    if (marks.isEmpty()) {
      return;
    }
    List<Mark> built = List.of();
    for (Mark mark : marks) {
      built = mark.addTo(built);
    }
    if (!built.equals(marks)) {
      throw new Fault("excluded-mark", "/marks");
    }
  }

  private static void content(Node node) {
    ContentMatch match = node.type().start();
    for (int i = 0; i < node.childCount(); i++) {
      Node child = node.child(i);
      ContentMatch next = match.after(child.type());
      if (next == null) {
        throw new Fault("misplaced", "/content/" + i);
      }
      if (!node.type().allowsAll(child.marks())) {
        throw new Fault("misplaced-mark", "/content/" + i + "/marks");
      }
      match = next;
    }
    if (!match.validEnd()) {
      throw new Fault("missing", "/content");
    }
  }
}
