package org.chancery.texts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The engine held to ProseMirror itself: random documents, steps good and bad, and random rebases.
 * Where ProseMirror and the schema agree, every byte is the same; where ProseMirror takes what the
 * schema forbids, the engine refuses. {@code -Dchancery.long=true} asks ten times as much, {@code
 * -Dchancery.seed=…} begins elsewhere.
 */
class DifferentialFuzzTests {

  private static final boolean LONG = Boolean.getBoolean("chancery.long");
  private static final long SEED = Long.getLong("chancery.seed", 1);
  private static final int DOCUMENTS = LONG ? 8_400 : 840;
  private static final int REBASES = LONG ? 34_000 : 3_400;

  private final Map<String, Integer> counts = new TreeMap<>();
  private long seed;
  private @Nullable Node doc;

  @Test
  void theEngineDoesWhatProseMirrorDoesAndRefusesWhatTheSchemaForbids()
      throws IOException, InterruptedException {
    say("seeds %d to %d".formatted(SEED, SEED + Math.max(DOCUMENTS, REBASES)));
    Oracle.ask(SEED, DOCUMENTS, REBASES, this::line);
    say(counts.toString());
    assertThat(counts.get("steps")).isGreaterThanOrEqualTo(20_000);
    assertThat(counts.get("rebases")).isGreaterThanOrEqualTo(3_000);
    assertThat(counts.keySet())
        .contains("malformed", "failed", "invalid", "lost", "refused rebases");
  }

  private void line(JsonNode line) {
    try {
      switch (line.get("kind").stringValue()) {
        case "doc" -> {
          seed = line.get("seed").longValue();
          doc = read(line.get("doc").stringValue());
          assertThat(current().canonical()).isEqualTo(line.get("doc").stringValue());
        }
        case "commit" -> commit(line);
        case "rebase" -> {
          seed = line.get("seed").longValue();
          rebase(line);
        }
        default -> throw new AssertionError("the oracle says " + line);
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "seed %d: %s%non %s%nat %s"
              .formatted(seed, e.getMessage(), line, doc == null ? "" : doc.canonical()),
          e);
    }
  }

  private void commit(JsonNode line) {
    String verdict = line.get("verdict").stringValue();
    count(verdict, 1);
    count("steps", line.get("steps").size());
    List<Step> steps;
    try {
      steps = Steps.read(line.get("steps"));
    } catch (Fault fault) {
      assertThat(verdict).as("refused to read: %s", fault.getMessage()).isNotEqualTo("ok");
      return;
    }
    Applying.Result result = Applying.apply(current(), steps);
    switch (result) {
      case Refused(String code, int at) ->
          assertThat(verdict).as("refused: %s at step %d", code, at).isNotEqualTo("ok");
      case Applying.Applied(Node after, List<Step> all, List<StepMap> maps) -> {
        assertThat(verdict).as("was applied").isEqualTo("ok");
        assertThat(maps).hasSameSizeAs(all);
        details(steps, line.get("details"));
        assertThat(after.census()).isEqualTo(Census.of(after));
        doc = after;
      }
    }
  }

  private void details(List<Step> steps, JsonNode details) {
    Node so = current();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      JsonNode detail = details.get(i);
      assertThat(step.toJson()).isEqualTo(detail.get("step").stringValue());
      assertThat(step.invert(so).toJson()).isEqualTo(detail.get("inverted").stringValue());
      assertThat(ranges(step.getMap())).isEqualTo(numbers(detail.get("ranges")));
      Step mapped = step.map(Mapping.of(maps(detail.get("over"))));
      assertThat(mapped == null ? null : mapped.toJson()).isEqualTo(text(detail.get("mapped")));
      so = Applying.replay(so, List.of(step));
      if (text(detail.get("doc")) instanceof String expected) {
        assertThat(so.canonical()).isEqualTo(expected);
        assertThat(parsed(expected)).isEqualTo(so);
      }
    }
  }

  private void rebase(JsonNode line) {
    count("rebases", 1);
    Node before = read(line.get("doc").stringValue());
    List<Step> others = Steps.read(line.get("others"));
    Node head = Applying.replay(before, others);
    List<StepMap> over = others.stream().map(Step::getMap).toList();
    Rebasing.Result result = Rebasing.rebase(head, Steps.read(line.get("mine")), over);
    String unfit = text(line.get("unfit"));
    switch (result) {
      case Refused(String code, int at) -> {
        count("refused rebases", 1);
        assertThat(code).isEqualTo(unfit);
      }
      case Rebasing.Rebased rebased -> {
        assertThat(unfit).isNull();
        List<@Nullable String> fates = new ArrayList<>();
        for (Rebasing.Fate fate : rebased.fates()) {
          fates.add(fate instanceof Rebasing.Placed(Step step) ? step.toJson() : null);
        }
        List<@Nullable String> expected = new ArrayList<>();
        line.get("fates").forEach(fate -> expected.add(text(fate)));
        assertThat(fates).isEqualTo(expected);
        assertThat(rebased.doc().canonical()).isEqualTo(line.get("result").stringValue());
        count("placed", rebased.steps().size());
        count("lost", fates.size() - rebased.steps().size());
      }
    }
  }

  private Node current() {
    if (doc == null) {
      throw new AssertionError("the oracle begins with a document");
    }
    return doc;
  }

  private void count(String what, int more) {
    counts.merge(what, more, Integer::sum);
  }

  private static Node read(String json) {
    return parsed(json).check();
  }

  private static Node parsed(String json) {
    return Node.fromJson(StrictJson.read(json, Limits.DOCUMENT_BYTES));
  }

  private static List<StepMap> maps(JsonNode over) {
    List<StepMap> maps = new ArrayList<>();
    for (JsonNode ranges : over) {
      maps.add(StepMap.of(ranges.valueStream().mapToInt(JsonNode::intValue).toArray()));
    }
    return maps;
  }

  private static List<List<Integer>> ranges(StepMap map) {
    return map.ranges().stream()
        .map(range -> List.of(range.oldStart(), range.oldEnd(), range.newStart(), range.newEnd()))
        .toList();
  }

  private static List<List<Integer>> numbers(JsonNode ranges) {
    return ranges
        .valueStream()
        .map(range -> range.valueStream().map(JsonNode::intValue).toList())
        .toList();
  }

  private static @Nullable String text(JsonNode json) {
    return json.isNull() ? null : json.stringValue();
  }

  @SuppressWarnings("SystemOut")
  private static void say(String what) {
    System.out.println("Engine beside ProseMirror: " + what);
  }
}
