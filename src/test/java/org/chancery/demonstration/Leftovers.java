package org.chancery.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Processes that a killed demonstration left behind. They are known by number and moment of birth,
 * so that nobody else's process is ever ended.
 */
final class Leftovers {

  private static final Duration CLOCK_GRAIN = Duration.ofSeconds(1);

  private final Path list;
  private final Path data;

  Leftovers(DataFolder folder) {
    this.list = folder.of("running");
    this.data = folder.of("postgresql");
  }

  /** Notes this process and all that it started. */
  void note() {
    var lines = new ArrayList<String>();
    Stream.of(
            Stream.of(ProcessHandle.current()),
            ProcessHandle.current().descendants(),
            DatabaseServer.process(data).stream())
        .flatMap(each -> each)
        .forEach(process -> born(process).ifPresent(at -> lines.add(process.pid() + " " + at)));
    try {
      Files.write(list, lines);
    } catch (IOException refused) {
      throw new CannotStart("The file %s cannot be written.".formatted(list), refused);
    }
  }

  /** Forgets them, since all ended in order. */
  void forget() {
    try {
      Files.deleteIfExists(list);
    } catch (IOException refused) {
      throw new CannotStart("The file %s cannot be removed.".formatted(list), refused);
    }
  }

  /** Refuses a second start beside a living one, and ends what a killed one left. */
  void end() {
    List<ProcessHandle> alive = alive();
    if (alive.isEmpty()) {
      return;
    }
    if (alive.getFirst().pid() == noted().getFirst().pid()) {
      throw new CannotStart(
          "This demonstration is running already (process %d): stop it with Ctrl-C, or choose other ports with --port N."
              .formatted(alive.getFirst().pid()));
    }
    Servant.end(alive);
  }

  private List<ProcessHandle> alive() {
    return noted().stream()
        .flatMap(
            noted ->
                ProcessHandle.of(noted.pid())
                    .filter(process -> born(process).filter(noted::sameBirth).isPresent())
                    .stream())
        .toList();
  }

  private List<Noted> noted() {
    if (!Files.exists(list)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(list)) {
      return lines
          .map(line -> line.split(" "))
          .map(parts -> new Noted(Long.parseLong(parts[0]), Instant.parse(parts[1])))
          .toList();
    } catch (IOException | RuntimeException unreadable) {
      return List.of();
    }
  }

  private static Optional<Instant> born(ProcessHandle process) {
    return process.info().startInstant();
  }

  private record Noted(long pid, Instant at) {
    boolean sameBirth(Instant other) {
      return Duration.between(at, other).abs().compareTo(CLOCK_GRAIN) <= 0;
    }
  }
}
