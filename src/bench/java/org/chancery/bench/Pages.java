package org.chancery.bench;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.chancery.demonstration.DataFolder;
import org.chancery.demonstration.PortalProcess;
import org.chancery.demonstration.Ports;
import org.chancery.demonstration.Services;
import org.jspecify.annotations.Nullable;

/**
 * How fast pages are and what a session weighs: twenty signed-in sessions, five pages a second in
 * all. A page is compared with an empty view for somebody signed in, in the same run.
 */
@SuppressWarnings("SystemOut") // it talks to the person at the keyboard
public final class Pages {

  private static final int SESSIONS = 20;
  private static final int A_SECOND = 5;
  private static final int MOST_TIMES = 8;
  private static final long MOST_BYTES = 300_000;
  private static final int IDLE = 100;
  private static final Duration WARM_UP = Duration.ofSeconds(40);
  private static final List<String> PEOPLE =
      List.of("delegate.tj", "delegate.ru", "delegate.kz", "head.tj", "chair");

  private final URI portal;
  private final ProcessHandle process;
  private final Random random = new Random(1);

  private Pages(URI portal, ProcessHandle process) {
    this.portal = portal;
    this.process = process;
  }

  /**
   * Measures and says whether the limits are kept.
   *
   * @param arguments how many seconds; 120 without
   * @throws InterruptedException when it is interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    var duration = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 120);
    var folder = Path.of(".demo", "bench");
    new DataFolder(folder).reset();
    boolean kept;
    try (var services = Services.start(folder, Ports.from(18_640));
        var running =
            PortalProcess.start(
                PortalProcess.classes(
                    System.getProperty("chancery.classes", "")
                        + File.pathSeparator
                        + System.getProperty("chancery.bench", "")),
                services.environment(),
                folder.resolve("logs/portal.log").toAbsolutePath())) {
      kept = new Pages(running.address(), running.process().toHandle()).measure(duration);
    }
    System.exit(kept ? 0 : 1);
  }

  private boolean measure(Duration duration) throws InterruptedException {
    var first = new ArrayList<Visitor>();
    for (var login : PEOPLE) {
      first.add(new Visitor(portal, login).signIn());
    }
    var sessions = new ArrayList<Visitor>();
    for (int i = 0; i < SESSIONS; i++) {
      sessions.add(first.get(i % first.size()).again().signIn());
    }
    var pages = pages(sessions.getFirst());
    System.out.printf("Warming up for %d s…%n", WARM_UP.toSeconds());
    load(sessions, pages(sessions.getFirst()), WARM_UP);
    System.out.printf("%d sessions, %d pages/s, %d s:%n", SESSIONS, A_SECOND, duration.toSeconds());
    load(sessions, pages, duration);
    var fast = tell(pages);
    return weigh(first) & fast;
  }

  /**
   * A page that is measured.
   *
   * @param name as it is printed
   * @param path its address
   * @param took milliseconds of each answer
   */
  private record Measured(String name, String path, ConcurrentLinkedQueue<Double> took) {

    Measured(String name, String path) {
      this(name, path, new ConcurrentLinkedQueue<>());
    }

    /** In how many milliseconds this share of the answers came. */
    double within(double share) {
      var sorted = took.stream().sorted().toList();
      return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
  }

  /** The first meeting and the first text to which this person's lists lead. */
  private static List<Measured> pages(Visitor delegate) {
    return List.of(
        new Measured("empty", "bench/empty"),
        new Measured("desk", ""),
        new Measured("meeting", linked(delegate, "meetings", "meetings/[0-9a-f-]{36}")),
        new Measured("text", linked(delegate, "documents", "texts/[0-9a-f-]{36}/[0-9a-f-]{36}")));
  }

  private static String linked(Visitor delegate, String list, String pattern) {
    var page = delegate.open(list);
    delegate.close(page);
    var link = Pattern.compile(pattern).matcher(page.body());
    if (!link.find()) {
      throw new IllegalStateException("Nothing is linked on " + list);
    }
    return link.group();
  }

  private void load(List<Visitor> sessions, List<Measured> pages, Duration duration)
      throws InterruptedException {
    var failure = new AtomicReference<@Nullable RuntimeException>();
    try (var clock = Executors.newScheduledThreadPool(8)) {
      long requests = duration.toSeconds() * A_SECOND;
      for (int i = 0; i < requests; i++) {
        var session = sessions.get(random.nextInt(sessions.size()));
        var page = pages.get(i % pages.size());
        clock.schedule(
            () -> {
              try {
                synchronized (session) { // a person opens one page at a time
                  var opened = session.open(page.path());
                  page.took().add(opened.took().toNanos() / 1e6);
                  session.close(opened);
                }
              } catch (RuntimeException refused) {
                failure.set(refused);
              }
            },
            1000L * i / A_SECOND,
            TimeUnit.MILLISECONDS);
      }
      clock.shutdown();
      if (!clock.awaitTermination(duration.toSeconds() + 60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The portal does not keep up");
      }
    }
    if (failure.get() instanceof RuntimeException refused) {
      throw refused;
    }
  }

  private static boolean tell(List<Measured> pages) {
    var empty = pages.getFirst().within(0.95);
    var kept = true;
    for (var page : pages) {
      var times = page.within(0.95) / empty;
      kept &= times <= MOST_TIMES;
      System.out.printf(
          "  %-8s p50 %6.1f ms  p95 %6.1f ms  %4.1f × empty (at most %d)  n=%d%s%n",
          page.name(),
          page.within(0.5),
          page.within(0.95),
          times,
          MOST_TIMES,
          page.took().size(),
          times <= MOST_TIMES ? "" : "  TOO SLOW");
    }
    return kept;
  }

  /** Idle sessions, each with one page left open; the page of a text is the heaviest. */
  private boolean weigh(List<Visitor> people) {
    var kept = true;
    for (var page : pages(people.getFirst())) {
      var before = LiveHeap.of(process);
      var idle = new ArrayList<Visitor>();
      for (int i = 0; i < IDLE; i++) {
        var session = people.get(i % 2).again().signIn();
        session.settle(session.open(page.path()));
        idle.add(session);
      }
      var each = (LiveHeap.of(process) - before) / idle.size();
      kept &= each <= MOST_BYTES;
      System.out.printf(
          "  idle session on %-8s %4d kB (at most %d kB)%s%n",
          page.name(), each / 1000, MOST_BYTES / 1000, each <= MOST_BYTES ? "" : "  TOO HEAVY");
    }
    return kept;
  }
}
