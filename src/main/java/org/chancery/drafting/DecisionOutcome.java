package org.chancery.drafting;

import java.util.List;
import org.chancery.segments.Holder;

/** What came of deciding suggestions, or an option of a bracket. */
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
   * @param count how many had every yes and were decided
   * @param waiting how many still wait
   * @param missing who has not said yes, to at least one of these
   */
  record Awaited(int count, int waiting, List<Holder> missing) implements DecisionOutcome {

    /** Keeps its own copy of the holders. */
    public Awaited {
      missing = List.copyOf(missing);
    }
  }
}
