package org.chancery.drafting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.chancery.drafting.StepLog.Kept;
import org.chancery.texts.engine.Step;

/** The last steps of an open text, for those who are a little behind; others ask the database. */
final class RecentSteps {

  private static final int MOST = 500;

  private final Deque<Kept> steps = new ArrayDeque<>();
  private int last;

  RecentSteps(int version) {
    this.last = version;
  }

  /** The version before the first of them. */
  int oldest() {
    return steps.isEmpty() ? last : steps.getFirst().version() - 1;
  }

  void add(List<Kept> more) {
    steps.addAll(more);
    last = more.getLast().version();
    while (steps.size() > MOST) {
      steps.removeFirst();
    }
  }

  boolean hold(UUID commit) {
    return steps.stream().anyMatch(step -> step.commit().equals(commit));
  }

  List<Kept> keptSince(int version) {
    var since = new ArrayList<Kept>();
    // most are a step or two behind: from the end
    for (var newest = steps.descendingIterator(); newest.hasNext(); ) {
      var step = newest.next();
      if (step.version() <= version) {
        break;
      }
      since.add(step);
    }
    return since.reversed();
  }

  List<Step> since(int version) {
    return keptSince(version).stream().map(Kept::step).toList();
  }
}
