package org.chancery.texts.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a mark from the words of a range. */
public record RemoveMarkStep(int from, int to, Mark mark) implements MarkStep {

  /** Refuses a range that ends before it begins. */
  public RemoveMarkStep {
    Range.check(from, to);
  }

  @Override
  public StepResult apply(Node doc) {
    return StepResult.of(
        () ->
            MarkStep.marked(
                doc, from, to, (node, parent) -> node.withMarks(mark.removeFrom(node.marks()))));
  }

  @Override
  public Step invert(Node doc) {
    List<MarkStep> steps = new ArrayList<>();
    doc.eachBetween(
        from,
        to,
        (node, position) -> {
          boolean marked = node.type().isInline() && node.marks().contains(mark);
          if (marked && node.type().isAtom()) {
            int end = Math.min(to, position + node.size());
            AddMarkStep.push(steps, Math.max(from, position), end, mark);
          }
        });
    return MarkStep.of(steps);
  }

  /** One more range, as part of the last step when it goes on with the same mark. */
  static void push(List<MarkStep> steps, int from, int to, Mark mark) {
    if (!steps.isEmpty()
        && steps.getLast() instanceof RemoveMarkStep last
        && last.to == from
        && last.mark.equals(mark)) {
      steps.set(steps.size() - 1, new RemoveMarkStep(last.from, to, mark));
    } else {
      steps.add(new RemoveMarkStep(from, to, mark));
    }
  }

  @Override
  public @Nullable MarkStep map(Mappable mapping) {
    int start = mapping.map(from, Mappable.AFTER);
    int end = mapping.map(to, Mappable.BEFORE);
    return start >= end ? null : new RemoveMarkStep(start, end, mark);
  }

  @Override
  public String toJson() {
    CanonicalJson json = new CanonicalJson().raw("{\"from\":").raw(from).raw(",\"mark\":");
    return json.mark(mark).raw(",\"stepType\":\"removeMark\",\"to\":").raw(to).raw("}").toString();
  }
}
