package org.chancery.texts.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** ProseMirror itself, in a process of Node: {@code frontend/test/oracle.ts}. */
final class Oracle {

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .build();

  private static final String WANTED = "v24.";

  private Oracle() {}

  /** Tells every line of a run; fails when the run does. */
  static void ask(long seed, int documents, int rebases, Consumer<JsonNode> listener)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                node(),
                "frontend/test/oracle.ts",
                Long.toString(seed),
                Integer.toString(documents),
                Integer.toString(rebases))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        listener.accept(JSON.readTree(line));
      }
    } finally {
      process.destroy();
    }
    if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError("frontend/test/oracle.ts ended with " + process.exitValue());
    }
  }

  /** Node 24: the one of this repository, or the one on the path. */
  private static String node() {
    return Stream.of(Path.of(".node/bin/node").toAbsolutePath().toString(), "node")
        .filter(Oracle::fits)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "Node 24 is needed to compare the engine with ProseMirror:"
                        + " neither .node/bin/node nor node on the path is one"));
  }

  private static boolean fits(String command) {
    if (command.contains("/") && !Files.isExecutable(Path.of(command))) {
      return false;
    }
    try {
      Process process = new ProcessBuilder(List.of(command, "--version")).start();
      try (BufferedReader version = process.inputReader(UTF_8)) {
        return Optional.ofNullable(version.readLine()).orElse("").startsWith(WANTED);
      }
    } catch (IOException e) {
      return false;
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}
