package org.chancery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What is measured at the portal alone: opening, comparing, and what an idle text weighs. */
@SuppressWarnings("SystemOut") // it talks to the person at the keyboard
final class SingleFigures {

  private static final int FEW = 1_400;
  private static final int MANY = 100_400; // as many since the last whole wording as after few
  private static final int TIMES = 7;
  private static final long CLOSED_AFTER = 2_500; // an open text is kept for two seconds more
  private static final double SLOWEST_OPENING = 150;
  private static final double MOST_GROWTH = 1.2;
  private static final double SLOWEST_REDLINE = 1_000;
  private static final int IDLE = 200;
  private static final long HEAVIEST = 150_000;

  private final Desk desk;
  private final Node24 node;
  private final ProcessHandle portal;

  SingleFigures(Desk desk, Node24 node, ProcessHandle portal) {
    this.desk = desk;
    this.node = node;
    this.portal = portal;
  }

  /** A text is opened as its page does when nobody has it open: from the database. */
  boolean opening() throws InterruptedException {
    var young = Desk.Where.of(desk.ask("draft?pages=200"));
    var old = Desk.Where.of(desk.ask("draft?pages=200"));
    desk.ask("write?changes=" + FEW + "&" + young.query());
    desk.ask("write?changes=" + MANY + "&" + old.query());
    var few = new ArrayList<Double>();
    var many = new ArrayList<Double>();
    for (int i = 0; i <= TIMES; i++) {
      Thread.sleep(CLOSED_AFTER);
      var first = desk.ask("opening?" + young.query()).asDouble();
      var second = desk.ask("opening?" + old.query()).asDouble();
      if (i > 0) { // the first pays for what nobody did yet
        few.add(first);
        many.add(second);
      }
    }
    var growth = Spread.of(many).median() / Spread.of(few).median();
    var kept = Spread.of(many).median() <= SLOWEST_OPENING && growth <= MOST_GROWTH;
    System.out.printf(
        "Opening a text of 200 pages after %,d changes: %s ms, after %,d: %s ms, %.2f × (to reach:"
            + " at most %.0f ms and %.1f ×)%s%n",
        MANY,
        Spread.of(many).said(0),
        FEW,
        Spread.of(few).said(0),
        growth,
        SLOWEST_OPENING,
        MOST_GROWTH,
        said(kept));
    return kept;
  }

  boolean redline() {
    var text = Desk.Where.of(desk.ask("draft?pages=100"));
    desk.ask("revise?" + text.query());
    var took = new ArrayList<Double>();
    var changed = 0;
    for (int i = 0; i < TIMES; i++) {
      var compared = desk.ask("redline?" + text.query());
      took.add(compared.path("millis").asDouble());
      changed = compared.path("changed").asInt();
    }
    var kept = Spread.of(took).median() <= SLOWEST_REDLINE;
    System.out.printf(
        "Redline of two revisions of a text of 100 pages, %d clauses changed: %s ms (to reach: at"
            + " most %.0f ms)%s%n",
        changed, Spread.of(took).said(0), SLOWEST_REDLINE, said(kept));
    return kept;
  }

  /** Many texts of five pages, each open in one silent editor, the editor's socket included. */
  boolean memory() {
    List<Desk.Where> texts = new ArrayList<>();
    desk.ask("drafts?count=" + IDLE).forEach(one -> texts.add(Desk.Where.of(one)));
    // the first open text brings what all share
    var warm = silent(texts.subList(0, 1));
    var lines = desk.lines(texts.subList(1, texts.size()));
    var before = LiveHeap.of(portal);
    var idle = silent(lines, texts.size() - 1);
    var each = (LiveHeap.of(portal) - before) / lines.size();
    idle.destroy();
    warm.destroy();
    var kept = each <= HEAVIEST;
    System.out.printf(
        "Memory of an open idle text of 5 pages with its editor's socket: %d kB (to reach: at most"
            + " %d kB)%s%n",
        each / 1000, HEAVIEST / 1000, said(kept));
    return kept;
  }

  private Process silent(List<Desk.Where> texts) {
    return silent(desk.lines(texts), texts.size());
  }

  private Process silent(List<Map<String, String>> lines, int count) {
    var process = node.start(Cores.DRIVER, "idle.mjs");
    var order = Map.of("url", desk.socket(), "origin", desk.origin(), "lines", lines);
    try {
      process
          .getOutputStream()
          .write(
              (JsonMapper.shared().writeValueAsString(order) + "\n")
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      process.getOutputStream().flush();
      if (!"READY".equals(process.inputReader().readLine())) {
        throw new IllegalStateException(count + " idle editors could not open their lines");
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return process;
  }

  private static String said(boolean kept) {
    return kept ? "" : "  FALLS SHORT";
  }
}
