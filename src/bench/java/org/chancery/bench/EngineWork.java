package org.chancery.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.texts.engine.Applying;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Step;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the portal's engine does with the steps of one text, in a process of its own: JSON in,
 * applied, checked where it changed, counted, JSON out. {@code engine.mjs} is the same for
 * ProseMirror, which does not count.
 */
@SuppressWarnings("SystemOut") // its answer
public final class EngineWork {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final com.sun.management.OperatingSystemMXBean SYSTEM =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Node document;
  private final List<String> steps;
  private int bytes;

  private EngineWork(Node document, List<String> steps) {
    this.document = document;
    this.steps = steps;
  }

  /**
   * Prints microseconds of processor for each step, by kind of work.
   *
   * @param arguments the file with the work; how many seconds to warm up and to measure
   * @throws IOException when there is no such file
   */
  public static void main(String[] arguments) throws IOException {
    var file = JSON.readTree(Path.of(arguments[0]).toFile());
    var nanos = Long.parseLong(arguments[1]) * 1_000_000_000L;
    var document = Node.fromJson(file.path("doc")).check();
    Map<String, Object> answer = new LinkedHashMap<>();
    for (var work : file.path("work").properties()) {
      var steps = new ArrayList<String>();
      work.getValue().forEach(step -> steps.add(step.asString()));
      var engine = new EngineWork(document, steps);
      engine.runFor(nanos);
      var before = SYSTEM.getProcessCpuTime();
      var count = engine.runFor(nanos);
      var used = SYSTEM.getProcessCpuTime() - before;
      answer.put(
          work.getKey(), Map.of("micros", used / 1000.0 / count, "size", engine.pass().size() - 2));
    }
    System.out.println(JSON.writeValueAsString(answer));
  }

  private long runFor(long nanos) {
    long count = 0;
    for (var start = System.nanoTime(); System.nanoTime() - start < nanos; count += steps.size()) {
      pass();
    }
    return count;
  }

  private Node pass() {
    var now = document;
    for (var json : steps) {
      var step = Step.read(JSON.readTree(json));
      now =
          switch (Applying.apply(now, List.of(step))) {
            case Applying.Applied applied -> applied.doc();
            case org.chancery.texts.engine.Refused refused ->
                throw new IllegalStateException(refused.code());
          };
      bytes += step.toJson().length();
    }
    return now;
  }
}
