package org.chancery.drafting;

import java.util.List;
import org.chancery.segments.Holder;
import org.jspecify.annotations.Nullable;

/** What came of asking for another stage. */
public sealed interface StageOutcome {

  /**
   * The text stands at the stage now.
   *
   * @param stage which
   * @param revision what was frozen; none where nothing new was there
   */
  record Entered(Stage stage, @Nullable Revision revision) implements StageOutcome {}

  /**
   * The actor's yes is noted; the text goes on when the others have said it too.
   *
   * @param missing who has not
   */
  record Awaited(List<Holder> missing) implements StageOutcome {}
}
