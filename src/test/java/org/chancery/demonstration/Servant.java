package org.chancery.demonstration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A process of the demonstration with its log: it is waited for, and it never outlives its master.
 */
final class Servant implements AutoCloseable {

  private static final Duration POLITE = Duration.ofSeconds(20);
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final String name;
  private final Process process;
  private final Path log;

  private Servant(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  static Servant start(
      String name, Path folder, List<String> command, Map<String, String> environment, Path log) {
    var whole = new ArrayList<String>();
    if (Files.isExecutable(SETSID)) {
      // so that Ctrl-C reaches the master alone, who stops the three in their order
      whole.add(SETSID.toString());
    }
    whole.addAll(command);
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      var builder =
          new ProcessBuilder(whole)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().putAll(environment);
      return new Servant(name, builder.start(), log);
    } catch (IOException refused) {
      throw new CannotStart(
          "%s cannot be started (%s).".formatted(name, refused.getMessage()), refused);
    }
  }

  /** Waits until the address answers with success. */
  void await(URI address, Duration limit) {
    var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
    long end = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new CannotStart(
            "%s ended while it was starting (exit code %d): its last words are in %s."
                .formatted(name, process.exitValue(), log));
      }
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // it is still starting
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new CannotStart("The start was interrupted.", interrupted);
      }
      pause();
    }
    throw new CannotStart(
        "%s did not answer at %s within %d seconds: see %s."
            .formatted(name, address, limit.toSeconds(), log));
  }

  /** Ends when the process ends. */
  int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  Process process() {
    return process;
  }

  Path log() {
    return log;
  }

  @Override
  public void close() {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    end(all);
  }

  /** Asks processes to end, waits for them, and ends by force those that do not. */
  static void end(List<ProcessHandle> processes) {
    processes.forEach(ProcessHandle::destroy);
    long limit = System.nanoTime() + POLITE.toNanos();
    while (processes.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < limit) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    processes.forEach(ProcessHandle::destroyForcibly);
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CannotStart("The start was interrupted.", interrupted);
    }
  }
}
