package org.chancery.drafting;

import java.util.List;
import org.chancery.segments.Holder;

/** What came of deciding suggestions. */
public sealed interface DecisionOutcome {

  /**
   * Done.
   *
   * @param count how many
   */
  record Decided(int count) implements DecisionOutcome {}

  /**
   * The actor's yes is noted; it is done when the others have said yes to the same words.
   *
   * @param missing who has not, for at least one of them
   */
  record Awaited(List<Holder> missing) implements DecisionOutcome {}
}
