package org.chancery.bench;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A load on one text, and what is asked of the portal under it.
 *
 * @param typists how many write
 * @param rate keys a second of each
 * @param p95 milliseconds within which 95 of 100 keys must be with the others; 0 if nothing is
 *     asked
 * @param ratio the most processor time for a key, against Hocuspocus; 0 if nothing is asked
 */
record Load(int typists, int rate, double p95, double ratio) {

  static final List<Load> ALL =
      List.of(
          new Load(10, 2, 50, 0),
          new Load(50, 2, 50, 0),
          new Load(200, 2, 80, 0),
          new Load(50, 20, 0, 1.6),
          new Load(200, 20, 100, 1.1));

  String name() {
    return typists + " × " + rate;
  }

  /**
   * One run.
   *
   * @param delivered share of keys that both observers saw
   * @param twice how many they saw more than once
   * @param application milliseconds of processor for a key
   * @param database the same of PostgreSQL
   * @param busy share of the servers' core, the database included
   * @param driver share of the driver's core
   * @param lag of the driver's clock, in milliseconds, 99 of 100
   */
  record Run(
      double delivered,
      int twice,
      double p50,
      double p95,
      double p99,
      double application,
      double database,
      double busy,
      double driver,
      double lag) {

    private static final double BUSIEST_DRIVER = 0.7;
    private static final double LATEST_DRIVER = 20;

    static Run of(JsonNode json) {
      var costs = json.path("millisPerStroke");
      var busy = 0.0;
      for (var share : json.path("busy")) {
        busy += share.asDouble();
      }
      return new Run(
          json.path("delivered").asDouble(),
          json.path("twice").asInt(),
          json.path("p50").asDouble(),
          json.path("p95").asDouble(),
          json.path("p99").asDouble(),
          costs.path("application").asDouble(),
          costs.path("database").asDouble(),
          busy,
          json.path("driver").asDouble(),
          json.path("lag").asDouble());
    }

    /** Whether it was the driver that was measured. */
    boolean isVoid() {
      return driver > BUSIEST_DRIVER || lag > LATEST_DRIVER;
    }
  }

  /** What one server did under it, round by round; void runs apart. */
  static final class Runs {

    final List<Run> valid = new ArrayList<>();
    int voids;

    void add(Run run) {
      if (run.isVoid()) {
        voids++;
      } else {
        valid.add(run);
      }
    }

    Spread of(java.util.function.ToDoubleFunction<Run> what) {
      return Spread.of(valid.stream().map(what::applyAsDouble).toList());
    }
  }
}
