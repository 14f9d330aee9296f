package org.chancery.drafting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.drafting.StepLog.Kept;
import org.chancery.texts.engine.StepMap;

/** The last steps of an open text, for those who are a little behind; others ask the database. */
final class RecentSteps {

  /** Two hundred who type fast write so many in a quarter of a second. */
  private static final int MOST = 1_000;

  /** A step, and how it moves positions: asked for by every commit that comes after it. */
  private record Recent(Kept kept, StepMap map) {}

  private final Deque<Recent> steps = new ArrayDeque<>();
  private final Set<UUID> commits = new HashSet<>();
  private int last;

  RecentSteps(int version) {
    this.last = version;
  }

  /** The version before the first of them. */
  int oldest() {
    return steps.isEmpty() ? last : steps.getFirst().kept().version() - 1;
  }

  void add(List<Kept> more) {
    for (var kept : more) {
      steps.add(new Recent(kept, kept.step().getMap()));
      commits.add(kept.commit());
    }
    last = more.getLast().version();
    while (steps.size() > MOST) {
      var gone = steps.removeFirst().kept().commit();
      // the steps of a commit follow each other
      if (!steps.getFirst().kept().commit().equals(gone)) {
        commits.remove(gone);
      }
    }
  }

  boolean hold(UUID commit) {
    return commits.contains(commit);
  }

  List<Kept> keptSince(int version) {
    return since(version).stream().map(Recent::kept).toList();
  }

  /** How positions moved since a version. */
  List<StepMap> mapsSince(int version) {
    return since(version).stream().map(Recent::map).toList();
  }

  private List<Recent> since(int version) {
    var since = new ArrayList<Recent>();
    // most are a step or two behind: from the end
    for (var newest = steps.descendingIterator(); newest.hasNext(); ) {
      var step = newest.next();
      if (step.kept().version() <= version) {
        break;
      }
      since.add(step);
    }
    return since.reversed();
  }
}
