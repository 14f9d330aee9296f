package org.chancery.texts.engine;

import java.util.List;

/** Steps applied to the text they were made for, all or none. */
public final class Applying {

  private Applying() {}

  /** What came of applying steps. */
  public sealed interface Result permits Applied, Refused {}

  /** The text after all steps, the steps, and how each changed positions. */
  public record Applied(Node doc, List<Step> steps, List<StepMap> maps) implements Result {

    /** Keeps its own copies of the lists. */
    public Applied {
      steps = List.copyOf(steps);
      maps = List.copyOf(maps);
    }
  }

  /**
   * Applies steps one after the other. After each, what it changed is as the schema wants it; after
   * the last, so are ids, values and sizes: a browser splits a block first and names it then.
   */
  public static Result apply(Node doc, List<Step> steps) {
    Node changed = doc;
    for (int at = 0; at < steps.size(); at++) {
      switch (checked(changed, steps.get(at))) {
        case StepResult.Applied(Node next) -> changed = next;
        case StepResult.Failed(String reason) -> {
          return new Refused(reason, at);
        }
      }
    }
    try {
      count(doc, changed);
    } catch (Fault fault) {
      return new Refused(fault.code(), steps.size());
    }
    return new Applied(changed, steps, steps.stream().map(Step::getMap).toList());
  }

  /** The text after steps that were checked when they were kept. */
  public static Node replay(Node doc, List<Step> steps) {
    Node changed = doc;
    for (Step step : steps) {
      changed =
          switch (step.apply(changed)) {
            case StepResult.Applied(Node next) -> next;
            case StepResult.Failed(String reason) ->
                throw new IllegalStateException("a kept step does not fit: " + reason);
          };
    }
    return changed;
  }

  /** One step, and the check of what it changed. */
  static StepResult checked(Node doc, Step step) {
    StepResult result = step.apply(doc);
    if (result instanceof StepResult.Applied(Node next)) {
      try {
        Check.changes(doc, next);
      } catch (Fault fault) {
        return new StepResult.Failed(fault.code());
      }
    }
    return result;
  }

  /** Counts what a commit changed. */
  static void count(Node before, Node after) {
    after.census(before.census().after(before, after));
  }
}
