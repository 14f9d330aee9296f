package org.chancery.bench;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All loads on both servers, one after the other in each round, each on a text of its own. */
@SuppressWarnings("SystemOut") // it talks to the person at the keyboard
final class Rounds {

  private static final int OBSERVERS = 2;
  private static final int WARM_SECONDS = 4;

  private final Node24 node;
  private final Desk desk;
  private final Hocuspocus peer;
  private final long portal;
  private final long database;
  private final Map<Load, Load.Runs> ours = new LinkedHashMap<>();
  private final Map<Load, Load.Runs> theirs = new LinkedHashMap<>();

  Rounds(Node24 node, Desk desk, Hocuspocus peer, long portal, long database) {
    this.node = node;
    this.desk = desk;
    this.peer = peer;
    this.portal = portal;
    this.database = database;
    for (var load : Load.ALL) {
      ours.put(load, new Load.Runs());
      theirs.put(load, new Load.Runs());
    }
  }

  /** Both servers do once what they are measured at. */
  void warmUp(int seconds) {
    for (var load : List.of(new Load(50, 20, 0, 0), new Load(200, 20, 0, 0))) {
      portal(load, seconds);
      hocuspocus(load, seconds);
    }
  }

  void measure(int rounds, int seconds) {
    for (int round = 1; round <= rounds; round++) {
      for (var load : Load.ALL) {
        said(round, "portal", load, ours, portal(load, seconds));
        said(round, "Hocuspocus", load, theirs, hocuspocus(load, seconds));
      }
    }
  }

  private static Load.Runs runs(Map<Load, Load.Runs> all, Load load) {
    return requireNonNull(all.get(load));
  }

  private static void said(
      int round, String server, Load load, Map<Load, Load.Runs> all, Load.Run run) {
    runs(all, load).add(run);
    System.out.printf(
        "  round %d  %-8s %-10s p50 %6.1f  p95 %6.1f  p99 %6.1f ms  delivered %5.1f %%  CPU %.3f +"
            + " %.3f ms/key  servers %3.0f %%  driver %3.0f %% (%.1f ms late)%s%s%n",
        round,
        load.name(),
        server,
        run.p50(),
        run.p95(),
        run.p99(),
        100 * run.delivered(),
        run.application(),
        run.database(),
        100 * run.busy(),
        100 * run.driver(),
        run.lag(),
        run.twice() > 0 ? "  " + run.twice() + " TWICE" : "",
        run.isVoid() ? "  VOID" : "");
  }

  private Load.Run portal(Load load, int seconds) {
    var text = desk.tableOf200Pages();
    var lines = desk.lines(text, load.typists() + OBSERVERS);
    var order = order(load, seconds, "portal", desk.socket(), text.toString());
    order.put("origin", desk.origin());
    order.put("lines", lines);
    order.put(
        "processes",
        Map.of(
            "application", Map.of("pid", portal),
            "database", Map.of("pid", database, "family", true)));
    var answer = node.ask(Cores.DRIVER, "driver.mjs", order);
    desk.mustHave(text, answer.path("read").asInt());
    if (answer.path("refused").asInt() > 0) {
      System.out.println("  commits refused: " + answer.path("refused").asInt());
    }
    return Load.Run.of(answer);
  }

  private Load.Run hocuspocus(Load load, int seconds) {
    var order = order(load, seconds, "hocuspocus", peer.address(), "text-" + System.nanoTime());
    order.put("processes", Map.of("application", Map.of("pid", peer.pid())));
    return Load.Run.of(node.ask(Cores.DRIVER, "driver.mjs", order));
  }

  private Map<String, Object> order(
      Load load, int seconds, String kind, String address, String text) {
    var order = new LinkedHashMap<String, Object>();
    order.put("peer", kind);
    order.put("url", address);
    order.put("text", text);
    order.put("document", Path.of(desk.document()).toAbsolutePath().toString());
    order.put("typists", load.typists());
    order.put("rate", load.rate());
    order.put("warm", WARM_SECONDS);
    order.put("seconds", seconds);
    return order;
  }

  /** The table; whether every figure was reached. */
  boolean tell() {
    System.out.println(
        """

        One text of 200 pages; milliseconds from a key to its being read by another: median (lowest–highest) of the rounds.
        The portal acknowledges what PostgreSQL has on disk and checks rights and schema; Hocuspocus keeps it in memory.
        editors × keys/s  server      p50               p95                 p99                 delivered  CPU ms/key, application   PostgreSQL\
        """);
    var kept = true;
    for (var load : Load.ALL) {
      row(load, "portal", runs(ours, load));
      row(load, "Hocuspocus", runs(theirs, load));
      for (var verdict : verdicts(load)) {
        kept &= verdict.reached();
        System.out.printf(
            "                  %s%s%n", verdict.said(), verdict.reached() ? "" : "  FALLS SHORT");
      }
    }
    return kept;
  }

  private static void row(Load load, String server, Load.Runs runs) {
    System.out.printf(
        "%-17s %-11s %-17s %-19s %-19s %5.1f %%    %-25s %s%s%n",
        load.name(),
        server,
        runs.of(Load.Run::p50).said(1),
        runs.of(Load.Run::p95).said(1),
        runs.of(Load.Run::p99).said(1),
        100 * runs.of(Load.Run::delivered).lowest(),
        runs.of(Load.Run::application).said(3),
        server.equals("portal") ? runs.of(Load.Run::database).said(3) : "none",
        runs.voids == 0 ? "" : "  " + runs.voids + " void");
  }

  private record Verdict(String said, boolean reached) {}

  private List<Verdict> verdicts(Load load) {
    var verdicts = new ArrayList<Verdict>();
    var runs = runs(ours, load);
    if (load.p95() > 0) {
      var p95 = runs.of(Load.Run::p95).median();
      var delivered = runs.of(Load.Run::delivered).lowest();
      verdicts.add(
          new Verdict(
              "→ %.1f %% delivered, p95 %.0f ms (to reach: 100 %%, at most %.0f ms)"
                  .formatted(100 * delivered, p95, load.p95()),
              delivered == 1 && p95 <= load.p95()));
    }
    if (load.ratio() > 0) {
      var ratio =
          runs.of(Load.Run::application).median()
              / runs(theirs, load).of(Load.Run::application).median();
      verdicts.add(
          new Verdict(
              "→ %.2f × the CPU of Hocuspocus (to reach: at most %.1f ×)"
                  .formatted(ratio, load.ratio()),
              ratio <= load.ratio()));
    }
    return verdicts;
  }
}
