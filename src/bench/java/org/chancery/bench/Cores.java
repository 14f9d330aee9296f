package org.chancery.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Servers on one core, whoever loads them on another, so that neither is measured in the other. */
final class Cores {

  /** For everything that answers. */
  static final String SERVERS = "0";

  /** For whoever asks. */
  static final String DRIVER = "1";

  private Cores() {}

  /** Puts a running process with its children on the servers' core; what they start follows. */
  static void pin(ProcessHandle process) {
    Stream.concat(Stream.of(process), process.descendants())
        .forEach(
            one -> run(List.of("taskset", "-a", "-p", "-c", SERVERS, String.valueOf(one.pid()))));
  }

  private static void run(List<String> command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      // a process that has just ended need not be pinned
      if (process.waitFor() != 0 && !said.contains("No such process")) {
        throw new IllegalStateException(String.join(" ", command) + ": " + said);
      }
    } catch (IOException refused) {
      throw new IllegalStateException("taskset is needed, on a machine of two cores", refused);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", interrupted);
    }
  }
}
