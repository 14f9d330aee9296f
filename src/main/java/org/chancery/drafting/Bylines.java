package org.chancery.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.identity.Office;
import org.chancery.segments.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * Who writes in an open text, by small numbers: a shared message names authors by number, and what
 * a number stands for is told to each reader as that reader may know it.
 */
final class Bylines {

  private final List<MandateId> authors = new ArrayList<>();
  private final Map<MandateId, Integer> numbers = new HashMap<>();
  private final Map<MandateId, Office> offices = new HashMap<>();

  synchronized int of(MandateId author) {
    return numbers.computeIfAbsent(
        author,
        one -> {
          authors.add(one);
          return authors.size() - 1;
        });
  }

  synchronized void meet(Map<MandateId, Office> known) {
    offices.putAll(known);
  }

  synchronized @Nullable Office office(MandateId author) {
    return offices.get(author);
  }

  synchronized @Nullable Office office(int number) {
    return offices.get(authors.get(number));
  }

  /** Authors whose office is not known here yet. */
  synchronized Set<MandateId> strangers(List<StepLog.Kept> steps) {
    var strangers = new HashSet<MandateId>();
    for (var step : steps) {
      if (!offices.containsKey(step.by())) {
        strangers.add(step.by());
      }
    }
    return strangers;
  }
}
