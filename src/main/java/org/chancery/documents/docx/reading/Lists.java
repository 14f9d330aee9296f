package org.chancery.documents.docx.reading;

import java.util.ArrayList;
import java.util.List;
import org.chancery.documents.docx.reading.Label.Kind;
import org.jspecify.annotations.Nullable;

/** The lists that are open where a paragraph comes. */
final class Lists {

  private static final class Open {
    final Node list;
    final int level;
    final Label label;
    Node item;

    Open(Node list, int level, Label label, Node item) {
      this.list = list;
      this.level = level;
      this.label = label;
      this.item = item;
    }
  }

  private final Blocks blocks;
  private final List<Open> open = new ArrayList<>();
  private @Nullable Open closed;
  private boolean introduces;

  Lists(Blocks blocks) {
    this.blocks = blocks;
  }

  /** Another block comes: the lists end, but a numbered one may go on below. */
  void close() {
    if (!open.isEmpty()) {
      closed = open.getFirst();
      open.clear();
    }
  }

  /** No list goes on from here. */
  void forget() {
    close();
    closed = null;
  }

  void add(Label label, Node plain, Node container) {
    int level = level(label);
    while (!open.isEmpty() && open.getLast().level > level) {
      open.removeLast();
    }
    if (label.is(Kind.CONTINUED)) {
      (open.isEmpty() ? container : open.getLast().item).add(plain);
    } else if (!goesOn(label, level) && !resumes(label, level, container)) {
      if (!open.isEmpty() && open.getLast().level == level) {
        open.removeLast();
      }
      begin(label, level, plain, container);
    } else {
      Node item = blocks.block("item").add(plain);
      open.getLast().list.add(item);
      open.getLast().item = item;
    }
    introduces = plain.words().stripTrailing().endsWith(":");
  }

  private void begin(Label label, int level, Node plain, Node container) {
    Node list = blocks.block(label.is(Kind.BULLET) ? "bullets" : "numbers");
    Node item = blocks.block("item").add(plain);
    list.add(item);
    (open.isEmpty() ? container : open.getLast().item).add(list);
    open.add(new Open(list, level, label, item));
  }

  /**
   * Items whose signs were typed show their level only by what comes before: a colon, or a number
   * that will go on after them.
   */
  private int level(Label label) {
    if (label.sequence() >= 0 || label.is(Kind.CONTINUED)) {
      return label.depth();
    }
    for (Open one : open) {
      if (one.label.sequence() == label.sequence() && one.label.is(label.kind())) {
        return one.level;
      }
    }
    boolean within = label.first() || (label.is(Kind.BULLET) && afterNumber());
    return !open.isEmpty() && (introduces || within) ? open.getLast().level + 1 : label.depth();
  }

  private boolean afterNumber() {
    return !open.isEmpty() && open.getLast().label.is(Kind.NUMBER);
  }

  private boolean goesOn(Label label, int level) {
    return !open.isEmpty()
        && !label.first()
        && open.getLast().level == level
        && open.getLast().label.sequence() == label.sequence()
        && open.getLast().label.is(label.kind());
  }

  /** A numbered list that words interrupted goes on: the words belong to its last item. */
  private boolean resumes(Label label, int level, Node container) {
    Open before = closed;
    if (before == null
        || !open.isEmpty()
        || !label.is(Kind.NUMBER)
        || label.first()
        || label.sequence() == 0
        || before.level != level
        || before.label.sequence() != label.sequence()
        || !before.label.is(Kind.NUMBER)) {
      return false;
    }
    int at = container.content().indexOf(before.list);
    List<Node> between =
        at < 0 ? List.of() : container.content().subList(at + 1, container.content().size());
    if (at < 0 || !between.stream().allMatch(node -> node.type().equals("plain"))) {
      return false;
    }
    between.forEach(before.item::add);
    between.clear();
    open.add(before);
    return true;
  }
}
