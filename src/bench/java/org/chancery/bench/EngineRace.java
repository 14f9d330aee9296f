package org.chancery.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal's engine and ProseMirror at the same work, by turns, each in a process of its own. */
@SuppressWarnings("SystemOut") // it talks to the person at the keyboard
final class EngineRace {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<Integer> PAGES = List.of(5, 200);

  private final Node24 node;
  private final Path folder;
  private final Map<String, List<Double>> engine = new LinkedHashMap<>();
  private final Map<String, List<Double>> prosemirror = new LinkedHashMap<>();

  EngineRace(Node24 node, Path folder) {
    this.node = node;
    this.folder = folder.toAbsolutePath();
  }

  void run(int rounds, int seconds) {
    for (int pages : PAGES) {
      var document = folder.resolve("pages-" + pages + ".json");
      var work = folder.resolve("work-" + pages + ".json");
      try {
        Files.createDirectories(folder);
        Files.writeString(document, SampleText.of(pages, "Memorandum").canonical());
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
      node.ask(Cores.SERVERS, "engine.mjs", Map.of(), "make", document, work);
      for (int round = 0; round < rounds; round++) {
        var ours = ours(work, seconds);
        var theirs = node.ask(Cores.SERVERS, "engine.mjs", Map.of(), "run", work, seconds);
        for (var kind : ours.propertyNames()) {
          mustAgree(kind, ours.path(kind), theirs.path(kind));
          note(engine, pages, kind, ours);
          note(prosemirror, pages, kind, theirs);
        }
      }
    }
  }

  private static void note(
      Map<String, List<Double>> into, int pages, String kind, JsonNode answer) {
    into.computeIfAbsent(pages + " pages, " + kind, one -> new ArrayList<>())
        .add(answer.path(kind).path("micros").asDouble());
  }

  private static void mustAgree(String kind, JsonNode ours, JsonNode theirs) {
    if (ours.path("size").asInt() != theirs.path("size").asInt()) {
      throw new IllegalStateException(
          kind + ": " + ours.path("size") + " and " + theirs.path("size") + " letters");
    }
  }

  private static JsonNode ours(Path work, int seconds) {
    try {
      var process =
          new ProcessBuilder(
                  "taskset",
                  "-c",
                  Cores.SERVERS,
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx640m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  EngineWork.class.getName(),
                  work.toString(),
                  String.valueOf(seconds))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return JSON.readTree(process.getInputStream());
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  boolean tell() {
    System.out.println(
        """

        Engine alone, microseconds of processor for a step: JSON in, applied, checked, JSON out (to reach: at most ProseMirror's in Node)
        work                      portal               ProseMirror\
        """);
    var kept = true;
    for (var work : engine.entrySet()) {
      var kind = work.getKey();
      var ours = Spread.of(work.getValue());
      var theirs = Spread.of(requireNonNull(prosemirror.get(kind)));
      var reached = ours.median() <= theirs.median();
      kept &= reached;
      System.out.printf(
          "%-25s %-20s %-20s %.2f ×%s%n",
          kind,
          ours.said(1),
          theirs.said(1),
          ours.median() / theirs.median(),
          reached ? "" : "  FALLS SHORT");
    }
    return kept;
  }
}
