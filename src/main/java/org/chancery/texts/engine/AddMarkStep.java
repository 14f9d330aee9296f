package org.chancery.texts.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds a mark to the words of a range, wherever it is allowed. */
public record AddMarkStep(int from, int to, Mark mark) implements MarkStep {

  /** Refuses a range that ends before it begins. */
  public AddMarkStep {
    Range.check(from, to);
  }

  @Override
  public StepResult apply(Node doc) {
    return StepResult.of(() -> MarkStep.marked(doc, from, to, this::marked));
  }

  private Node marked(Node node, Node parent) {
    boolean takes = node.type().isAtom() && parent.type().allows(mark.type());
    return takes ? node.withMarks(mark.addTo(node.marks())) : node;
  }

  @Override
  public Step invert(Node doc) {
    List<MarkStep> steps = new ArrayList<>();
    doc.eachBetween(
        from,
        to,
        (node, position) -> {
          if (!node.type().isInline() || !node.type().isAtom()) {
            return;
          }
          List<Mark> added = mark.addTo(node.marks());
          if (added.equals(node.marks())) {
            return;
          }
          int start = Math.max(from, position);
          int end = Math.min(to, position + node.size());
          RemoveMarkStep.push(steps, start, end, mark);
          for (Mark other : node.marks()) {
            if (!added.contains(other)) {
              push(steps, start, end, other);
            }
          }
        });
    return MarkStep.of(steps);
  }

  /** One more range, as part of the last step when it goes on with the same mark. */
  static void push(List<MarkStep> steps, int from, int to, Mark mark) {
    if (!steps.isEmpty()
        && steps.getLast() instanceof AddMarkStep last
        && last.to == from
        && last.mark.equals(mark)) {
      steps.set(steps.size() - 1, new AddMarkStep(last.from, to, mark));
    } else {
      steps.add(new AddMarkStep(from, to, mark));
    }
  }

  @Override
  public @Nullable MarkStep map(Mappable mapping) {
    int start = mapping.map(from, Mappable.AFTER);
    int end = mapping.map(to, Mappable.BEFORE);
    return start >= end ? null : new AddMarkStep(start, end, mark);
  }

  @Override
  public String toJson() {
    CanonicalJson json = new CanonicalJson().raw("{\"from\":").raw(from).raw(",\"mark\":");
    return json.mark(mark).raw(",\"stepType\":\"addMark\",\"to\":").raw(to).raw("}").toString();
  }
}
