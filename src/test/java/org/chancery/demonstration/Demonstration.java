package org.chancery.demonstration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** Everything at once: PostgreSQL, Keycloak and the portal, until somebody stops it. */
@SuppressWarnings("SystemOut") // it talks to the person at the keyboard
public final class Demonstration {

  private static final Path KEPT = Path.of(".demo");

  private final DataFolder folder;
  private final Ports ports;
  private final Leftovers leftovers;
  private final AtomicReference<Services> services = new AtomicReference<>();
  private final AtomicReference<PortalProcess> portal = new AtomicReference<>();

  private volatile boolean stopping;

  private Demonstration(Wishes wishes) {
    ports = Ports.from(wishes.port());
    folder = new DataFolder(KEPT.resolve(String.valueOf(ports.portal())));
    leftovers = new Leftovers(folder);
  }

  /**
   * Runs the demonstration.
   *
   * @param arguments {@code --port N} and {@code --reset}
   * @throws InterruptedException when the waiting is interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    Demonstration demonstration;
    try {
      var wishes = Wishes.read(arguments);
      demonstration = new Demonstration(wishes);
      demonstration.start(wishes.reset());
    } catch (CannotStart reason) {
      System.err.println(reason.getMessage());
      System.exit(1);
      return;
    }
    int code = demonstration.portalEnds();
    if (demonstration.stopping) {
      return; // as asked
    }
    System.err.printf(
        "The portal ended by itself (exit code %d): see %s.%n",
        code, demonstration.folder.log("portal"));
    System.exit(1);
  }

  private void start(boolean reset) {
    leftovers.end();
    ports.mustBeFree();
    if (reset) {
      folder.reset();
    }
    long begin = System.nanoTime();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    System.out.println("Starting PostgreSQL and Keycloak; the first start takes a minute or two.");
    services.set(Services.start(folder.of(""), ports));
    leftovers.note();
    System.out.printf("PostgreSQL and Keycloak answer after %d s.%n", seconds(begin));
    portal.set(
        PortalProcess.start(
            PortalProcess.classes(System.getProperty("chancery.classes", "")),
            running().environment(),
            folder.log("portal")));
    leftovers.note();
    System.out.println(new Welcome(ports, folder, running().keycloak().issuer()));
    System.out.printf("READY after %d s: %s%n", seconds(begin), portalAddress());
  }

  private int portalEnds() throws InterruptedException {
    PortalProcess running = portal.get();
    return running == null ? 1 : running.process().waitFor();
  }

  /** The portal first, so that it can finish what it writes; then what it stands on. */
  private void stop() {
    stopping = true;
    PortalProcess runningPortal = portal.getAndSet(null);
    if (runningPortal != null) {
      runningPortal.close();
    }
    Services runningServices = services.getAndSet(null);
    if (runningServices != null) {
      runningServices.close();
      leftovers.forget();
    }
    // what was still starting when the signal came
    var rest = new ArrayList<>(ProcessHandle.current().descendants().toList());
    DatabaseServer.process(folder.of("postgresql")).ifPresent(rest::add);
    Servant.end(rest);
  }

  private Services running() {
    Services running = services.get();
    if (running == null) {
      throw new CannotStart("The start was interrupted.");
    }
    return running;
  }

  private String portalAddress() {
    return "http://localhost:" + ports.portal();
  }

  private static long seconds(long begin) {
    return (System.nanoTime() - begin) / 1_000_000_000;
  }

  /** What was asked for on the command line. */
  private record Wishes(int port, boolean reset) {

    private static final int USUAL_PORT = 8080;

    static Wishes read(String[] arguments) {
      int port = USUAL_PORT;
      boolean reset = false;
      for (int i = 0; i < arguments.length; i++) {
        switch (arguments[i]) {
          case "--reset" -> reset = true;
          case "--port" -> port = number(i + 1 < arguments.length ? arguments[++i] : "");
          default ->
              throw new CannotStart(
                  "\"%s\" is not understood: the demonstration takes --port N and --reset."
                      .formatted(arguments[i]));
        }
      }
      return new Wishes(port, reset);
    }

    private static int number(String text) {
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException none) {
        throw new CannotStart("--port needs a number, for example --port 9080.", none);
      }
    }
  }
}
