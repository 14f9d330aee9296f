package org.chancery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The scripts of {@code src/bench/drafting}, in the copy beside which their packages are. */
final class Node24 {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;

  Node24(Path folder) {
    this.folder = folder;
  }

  /** A script on a core, with its complaints on this console. */
  Process start(String core, String script, Object... arguments) {
    var command = new ArrayList<>(List.of("taskset", "-c", core, "node", script));
    for (var argument : arguments) {
      command.add(String.valueOf(argument));
    }
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException refused) {
      throw new UncheckedIOException("node and taskset are needed", refused);
    }
  }

  /** Runs a script to its end: an order goes in, an answer comes out. */
  JsonNode ask(String core, String script, Object order, Object... arguments) {
    var process = start(core, script, arguments);
    try {
      try (var input = process.getOutputStream()) {
        input.write(JSON.writeValueAsBytes(order));
      }
      var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(script + " ended with " + process.exitValue());
      }
      return JSON.readTree(answer);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", interrupted);
    } finally {
      process.destroy();
    }
  }
}
