package org.chancery.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.chancery.demonstration.DataFolder;
import org.chancery.demonstration.PortalProcess;
import org.chancery.demonstration.Ports;
import org.chancery.demonstration.Services;

/**
 * How it is to draft together: many editors in one text, beside Hocuspocus in the same run; the
 * engine beside ProseMirror; opening, redline, memory. Servers have one core, whoever loads them
 * has another; PostgreSQL writes through to the disk. A run in which the driver is the bottleneck
 * is void. It needs Linux with two quiet cores, and Node 24.
 */
@SuppressWarnings("SystemOut") // it talks to the person at the keyboard
public final class Drafting {

  private static final int USUAL_SECONDS = 1_200;
  private static final int MOST_ROUNDS = 5;
  private static final int LEAST_OF_A_ROUND = 120; // below that rounds are fewer, not shorter
  private static final int AROUND_A_RUN = 8; // warming up, what is on its way, a new text
  private static final int SHORTEST_RUN = 4;
  private static final int LONGEST_RUN = 30;
  private static final int SESSIONS = 202;
  private static final int ENGINE_SECONDS =
      3; // before them as many to warm up: compilers work as well

  private final int seconds;
  private final List<String> parts;
  private final Path folder;
  private final Desk desk;
  private final Node24 node =
      new Node24(Path.of(System.getProperty("chancery.bench.drafting", "")));

  private Drafting(int seconds, List<String> parts, Path folder, Desk desk) {
    this.seconds = seconds;
    this.parts = parts;
    this.folder = folder;
    this.desk = desk;
  }

  /**
   * Measures, and says what falls short.
   *
   * @param arguments about how many seconds the loads may take, 1,200 without; then, to measure
   *     only some of it, any of {@code loads}, {@code single} and {@code engine}
   * @throws InterruptedException when it is interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    var seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL_SECONDS;
    var parts = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
    var folder = Path.of(".demo", "bench");
    new DataFolder(folder).reset();
    boolean kept;
    try (var services = Services.start(folder, Ports.from(18_640))) {
      // before the portal starts, so that it is born there
      Cores.pin(ProcessHandle.current());
      var database = database(folder);
      Cores.pin(database);
      mustBeDurable(services);
      try (var portal =
          PortalProcess.start(
              PortalProcess.classes(
                  System.getProperty("chancery.classes", "")
                      + File.pathSeparator
                      + System.getProperty("chancery.bench", "")),
              services.environment(),
              folder.resolve("logs/portal.log").toAbsolutePath())) {
        var desk = new Desk(portal.address(), folder.resolve("work"));
        desk.signIn(SESSIONS);
        // nobody signs in any more: its share of the core is for the others
        services.stopKeycloak();
        kept = new Drafting(seconds, parts, folder, desk).measure(portal.process(), database);
      }
    }
    System.exit(kept ? 0 : 1);
  }

  private boolean measure(Process portal, ProcessHandle database) throws InterruptedException {
    var rounds = Math.clamp(seconds / LEAST_OF_A_ROUND, 1, MOST_ROUNDS);
    var kept = true;
    if (wanted("loads")) {
      desk.tableOf200Pages(); // the seed of both
      try (var peer = Hocuspocus.start(node, Path.of(desk.document()))) {
        var run =
            Math.clamp(
                (long) seconds / (rounds * 2 * Load.ALL.size()) - AROUND_A_RUN,
                SHORTEST_RUN,
                LONGEST_RUN);
        System.out.printf("%d rounds of %d s for each load and server:%n", rounds, run);
        var loads = new Rounds(node, desk, peer, portal.pid(), database.pid());
        loads.warmUp(run);
        loads.measure(rounds, run);
        kept = loads.tell();
      }
      System.out.println();
    }
    if (wanted("single")) {
      var singles = new SingleFigures(desk, node, portal.toHandle());
      kept &= singles.memory();
      kept &= singles.redline();
      kept &= singles.opening();
    }
    if (wanted("engine")) {
      var race = new EngineRace(node, folder.resolve("work"));
      race.run(rounds, ENGINE_SECONDS);
      kept &= race.tell();
    }
    return kept;
  }

  private boolean wanted(String part) {
    return parts.isEmpty() || parts.contains(part);
  }

  /** The postmaster; all that serve are its children. */
  private static ProcessHandle database(Path folder) {
    try {
      var pid = Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).getFirst().strip();
      return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What is acknowledged is on disk, or the comparison says nothing. */
  private static void mustBeDurable(Services services) {
    try (var connection = services.database().superuser().getConnection();
        var statement = connection.createStatement()) {
      for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        try (var row = statement.executeQuery("show " + setting)) {
          row.next();
          if (!row.getString(1).equals("on")) {
            throw new IllegalStateException(setting + " is " + row.getString(1));
          }
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The database cannot be asked", failure);
    }
  }
}
