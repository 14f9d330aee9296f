package org.chancery.bench;

import java.util.List;
import java.util.Locale;

/** What several rounds gave. */
record Spread(double lowest, double median, double highest) {

  static Spread of(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    if (sorted.isEmpty()) {
      return new Spread(Double.NaN, Double.NaN, Double.NaN);
    }
    return new Spread(sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast());
  }

  /** Such as {@code 4.1 (3.9–5.2)}. */
  String said(int digits) {
    var number = "%." + digits + "f";
    return String.format(
        Locale.ROOT, number + " (" + number + "–" + number + ")", median, lowest, highest);
  }
}
