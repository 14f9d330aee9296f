package org.chancery.texts.engine;

import java.util.List;
import java.util.function.BinaryOperator;

/** A step that changes marks on words. */
public sealed interface MarkStep extends Step permits AddMarkStep, RemoveMarkStep, MarkSetStep {

  /** A document in which each inline node of a range became another. */
  static Node marked(Node doc, int from, int to, BinaryOperator<Node> change) {
    Slice old = doc.slice(from, to);
    Place start = doc.resolve(from);
    Node parent = start.node(start.sharedDepth(to));
    Fragment content = mapped(old.content(), parent, change);
    return Replacing.replace(doc, from, to, new Slice(content, old.openStart(), old.openEnd()));
  }

  @SuppressWarnings("ReferenceEquality") // only spares a copy
  private static Fragment mapped(Fragment content, Node parent, BinaryOperator<Node> change) {
    FragmentBuilder result = new FragmentBuilder(content.count());
    boolean same = true;
    for (int i = 0; i < content.count(); i++) {
      Node old = content.child(i);
      Node child = old;
      if (!old.content().isEmpty()) {
        child = old.withContent(mapped(old.content(), old, change));
      }
      if (old.type().isInline()) {
        child = change.apply(child, parent);
      }
      same &= child == old;
      result.add(child);
    }
    return same ? content : result.built();
  }

  /** One step of several, or the one. */
  static Step of(List<MarkStep> steps) {
    return steps.size() == 1 ? steps.getFirst() : new MarkSetStep(steps);
  }
}
