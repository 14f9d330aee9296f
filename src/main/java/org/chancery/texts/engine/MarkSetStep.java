package org.chancery.texts.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several changes of marks as one: what takes back a mark that had replaced others. */
public record MarkSetStep(List<MarkStep> steps) implements MarkStep {

  /** Keeps its own copy of the steps. */
  public MarkSetStep {
    steps = List.copyOf(steps);
  }

  @Override
  public StepResult apply(Node doc) {
    StepResult result = new StepResult.Applied(doc);
    for (MarkStep step : steps) {
      if (result instanceof StepResult.Applied(Node so)) {
        result = step.apply(so);
      }
    }
    return result;
  }

  @Override
  public Step invert(Node doc) {
    List<MarkStep> inverted = new ArrayList<>();
    for (MarkStep step : steps) {
      inverted.add((MarkStep) step.invert(doc));
    }
    return new MarkSetStep(inverted);
  }

  @Override
  public @Nullable MarkStep map(Mappable mapping) {
    List<MarkStep> mapped = new ArrayList<>();
    for (MarkStep step : steps) {
      if (step.map(mapping) instanceof MarkStep placed) {
        mapped.add(placed);
      }
    }
    return mapped.isEmpty() ? null : new MarkSetStep(mapped);
  }

  @Override
  public String toJson() {
    return steps.stream()
        .map(Step::toJson)
        .collect(Collectors.joining(",", "{\"stepType\":\"markSet\",\"steps\":[", "]}"));
  }
}
