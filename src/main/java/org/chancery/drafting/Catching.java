package org.chancery.drafting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.drafting.StepLog.Kept;
import org.chancery.identity.Office;
import org.chancery.segments.MandateId;
import org.chancery.texts.engine.Node;
import org.jspecify.annotations.Nullable;

/**
 * What an open text asks of the database beside keeping commits, each time as one of its readers.
 */
interface Catching {

  /** What is there now. */
  record Ahead(Stage stage, List<Kept> steps) {}

  /** Reads as one of these hands, the first that still may; none if nobody may any more. */
  @Nullable Ahead since(List<Writer> readers, int version);

  /** Steps before those in memory, for one who comes from far behind. */
  List<Kept> between(Writer reader, int from, int to);

  /** The tree of an earlier version, for one whose browser kept words that were made on it. */
  Node at(Writer reader, int version);

  /** By what offices these mandates are known to the readers of the text. */
  Map<MandateId, Office> offices(List<Writer> readers, Set<MandateId> authors);

  /** Keeps a whole wording, so that opening the text stays quick. */
  void snapshot(Writer author, int version, Node doc);
}
