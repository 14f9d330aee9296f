package org.chancery.texts.engine;

import java.util.function.Supplier;

/** What came of applying a step. */
public sealed interface StepResult {

  /** The document after it. */
  record Applied(Node doc) implements StepResult {}

  /** The step does not fit the document; the reason is a word such as {@code misplaced}. */
  record Failed(String reason) implements StepResult {}

  /** What a change comes to: a fault on the way is its failure. */
  static StepResult of(Supplier<Node> change) {
    try {
      return new Applied(change.get());
    } catch (Fault fault) {
      return new Failed(fault.code());
    }
  }
}
