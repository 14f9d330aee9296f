package org.chancery.drafting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chancery.identity.Actor;
import org.chancery.texts.engine.AddMarkStep;
import org.chancery.texts.engine.Applying;
import org.chancery.texts.engine.Mark;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Schema;
import org.chancery.texts.engine.Step;
import org.chancery.texts.engine.Steps;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An editor without a browser: keeps the text as it was told, makes a change on it, and waits until
 * that change is told back or refused before it makes the next.
 */
final class VirtualEditor implements Audience {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Schema SCHEMA = Schema.official();

  private final WritingTogether writing;
  private final Actor actor;
  private final TextId text;
  private final Random random;
  private final List<String> acknowledged = new ArrayList<>();
  private Node doc;
  private int version;
  private @Nullable Hand hand;
  private boolean joined;
  private int gaps;
  private @Nullable UUID sent;
  private @Nullable String token;
  private CompletableFuture<String> answer = new CompletableFuture<>();
  private @Nullable Parting parted;
  private Stage stage = Stage.DRAFT;

  VirtualEditor(
      WritingTogether writing, Actor actor, TextId text, Node doc, int version, long seed) {
    this.writing = writing;
    this.actor = actor;
    this.text = text;
    this.doc = doc;
    this.version = version;
    this.random = new Random(seed);
  }

  Actor actor() {
    return actor;
  }

  synchronized Node doc() {
    return doc;
  }

  synchronized int version() {
    return version;
  }

  /** How often something was told before what comes before it. */
  synchronized int gaps() {
    return gaps;
  }

  synchronized List<String> acknowledged() {
    return List.copyOf(acknowledged);
  }

  synchronized @Nullable Parting parted() {
    return parted;
  }

  void join() {
    synchronized (this) {
      joined = true;
    }
    hand =
        writing.join(actor, text, new WritingTogether.Since(version(), false), office -> "", this);
  }

  /** As a broken connection does: whatever comes meanwhile is not heard. */
  void leave() {
    synchronized (this) {
      joined = false;
    }
    hand().leave();
  }

  private Hand hand() {
    return Objects.requireNonNull(hand);
  }

  /** Sends these steps and waits for what becomes of them: {@code kept}, or a code. */
  String commit(List<Step> steps) {
    var sending = sending(steps);
    hand().commit(sending.commit());
    return wait(sending);
  }

  /**
   * The same on a line that breaks while the commit is on its way: comes back and sends it again
   * unless it is among what was told meanwhile.
   */
  String commitAndBreakOff(List<Step> steps) {
    var sending = sending(steps);
    hand().commit(sending.commit());
    leave();
    join();
    if (!sending.answer().isDone()) {
      hand().commit(sending.commit());
    }
    return wait(sending);
  }

  private record Sending(Commit commit, CompletableFuture<String> answer) {}

  private synchronized Sending sending(List<Step> steps) {
    var id = UUID.randomUUID();
    sent = id;
    answer = new CompletableFuture<>();
    return new Sending(new Commit(id, version, steps), answer);
  }

  private static String wait(Sending sending) {
    try {
      return sending.answer().get(20, TimeUnit.SECONDS);
    } catch (Exception late) {
      throw new AssertionError("no answer to " + sending.commit(), late);
    }
  }

  /** Waits, as a person would, while the page says that nobody writes. */
  synchronized void awaitWriting() throws InterruptedException {
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!stage.isWritten()) {
      var left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("the text stays " + stage);
      }
      wait(left);
    }
  }

  /**
   * Something that a person would do: words with a token of their own, or a deletion; in
   * negotiation under the name of their side.
   */
  String doSomething(String mark) {
    return doSomething(mark, false);
  }

  /** The same, on a line that breaks meanwhile or not. */
  String doSomething(String mark, boolean breakingOff) {
    List<Step> steps;
    synchronized (this) {
      var places = places();
      var at = places.get(random.nextInt(places.size()));
      String said = null;
      if (random.nextInt(5) == 0 && at[1] - at[0] > 3) {
        var from = at[0] + random.nextInt(at[1] - at[0] - 1);
        steps = List.of(takesAway(from, from + 1 + random.nextInt(Math.min(4, at[1] - from))));
      } else {
        said = mark;
        var from = at[0] + random.nextInt(at[1] - at[0] + 1);
        var words = SCHEMA.text(" " + mark + " ", own("insertion"));
        steps = List.of(Steps.replace(from, from, List.of(words)));
      }
      token = said;
    }
    var outcome = breakingOff ? commitAndBreakOff(steps) : commit(steps);
    synchronized (this) {
      var said = token;
      if (outcome.equals("kept") && said != null) {
        acknowledged.add(said);
      }
    }
    return outcome;
  }

  private Step takesAway(int from, int to) {
    return stage == Stage.NEGOTIATION
        ? new AddMarkStep(from, to, own("deletion").getFirst())
        : Steps.delete(from, to);
  }

  /** What a suggestion carries in negotiation; nothing in a draft. */
  private List<Mark> own(String kind) {
    var id = actor.holder().code() + "." + Long.toString(random.nextLong() >>> 1, 36) + "xxxxxxxx";
    return stage == Stage.NEGOTIATION ? List.of(SCHEMA.mark(kind, Map.of("id", id))) : List.of();
  }

  /** Where the words of each textblock begin and end. */
  private List<int[]> places() {
    var places = new ArrayList<int[]>();
    gather(doc, -1, places);
    return places;
  }

  private static void gather(Node node, int position, List<int[]> places) {
    if (node.type().isTextblock()) {
      places.add(new int[] {position + 1, position + node.size() - 1});
      return;
    }
    var at = position + 1;
    for (var child : node.children()) {
      gather(child, at, places);
      at += child.size();
    }
  }

  @Override
  public void tell(ByteBuffer utf8) {
    var json = JSON.readTree(StandardCharsets.UTF_8.decode(utf8).toString());
    synchronized (this) {
      if (!joined) {
        return;
      }
      switch (json.path("t").asString("")) {
        case "opened" -> {
          learn(json);
          hear(json);
        }
        case "steps" -> hear(json);
        case "stage" -> learn(json);
        case "refused" -> {
          if (json.path("commit").asString("").equals(String.valueOf(sent))) {
            answer.complete(json.path("code").asString(""));
          }
        }
        default -> {
          // who and where: not needed here
        }
      }
    }
  }

  private synchronized void learn(JsonNode json) {
    stage = Stage.valueOf(json.path("stage").asString(""));
    notifyAll();
  }

  private void hear(JsonNode json) {
    if (json.path("steps").isEmpty()) {
      return;
    }
    var known = version - json.path("version").intValue();
    if (known < 0) {
      gaps++;
      return;
    }
    var steps = new ArrayList<Step>();
    for (int i = known; i < json.path("steps").size(); i++) {
      steps.add(Step.read(json.path("steps").get(i)));
    }
    doc = Applying.replay(doc, steps);
    version += steps.size();
    for (var commit : json.path("commits")) {
      if (commit.get(0).asString("").equals(String.valueOf(sent))) {
        answer.complete("kept");
      }
    }
  }

  @Override
  public synchronized void close(Parting why) {
    parted = why;
    answer.complete("closed");
  }
}
