package org.chancery.drafting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.chancery.drafting.StepLog.Kept;
import org.chancery.identity.Office;
import org.chancery.texts.engine.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * The messages of an open text, as JSON in UTF-8. Field {@code t} says which: {@code opened},
 * {@code steps}, {@code who} (an author, as this reader may know them), {@code here} (carets),
 * {@code stage}, {@code refused}. What all receive alike names authors by number only.
 */
final class Frames {

  private static final JsonStringEncoder QUOTING = JsonStringEncoder.getInstance();

  private Frames() {}

  /** The first message: from which version, and all that came since. */
  static byte[] opened(
      Writer hand,
      Stage stage,
      int version,
      @Nullable Node doc,
      List<Kept> steps,
      Bylines bylines) {
    var json = new StringBuilder("{\"t\":\"opened\",\"version\":").append(version);
    if (doc != null) {
      json.append(",\"doc\":").append(doc.canonical());
    }
    json.append(",\"me\":").append(hand.byline()).append(",\"code\":");
    quote(json, hand.code());
    rights(json, hand, stage);
    steps(json, steps, bylines);
    return json.append('}').toString().getBytes(UTF_8);
  }

  /** Steps that the database has, in their order, with the commits they belong to. */
  static byte[] steps(List<Kept> steps, Bylines bylines) {
    var json = new StringBuilder(64 + steps.size() * 160);
    json.append("{\"t\":\"steps\",\"version\":").append(steps.getFirst().version() - 1);
    steps(json, steps, bylines);
    return json.append('}').toString().getBytes(UTF_8);
  }

  private static void steps(StringBuilder json, List<Kept> steps, Bylines bylines) {
    json.append(",\"steps\":[");
    for (int i = 0; i < steps.size(); i++) {
      json.append(i == 0 ? "" : ",").append(steps.get(i).step().toJson());
    }
    json.append("],\"commits\":[");
    for (int i = 0; i < steps.size(); ) {
      int first = i;
      var commit = steps.get(i).commit();
      while (i < steps.size() && steps.get(i).commit().equals(commit)) {
        i++;
      }
      json.append(first == 0 ? "[\"" : ",[\"").append(commit).append("\",").append(i - first);
      json.append(',').append(bylines.of(steps.get(first).by())).append(']');
    }
    json.append(']');
  }

  static byte[] who(Writer hand, int number, Office office) {
    var json = new StringBuilder("{\"t\":\"who\",\"author\":").append(number).append(",\"name\":");
    quote(json, hand.name(office));
    json.append(",\"code\":");
    quote(json, office.holderCode());
    json.append(",\"ours\":").append(hand.sameSide(office));
    return json.append('}').toString().getBytes(UTF_8);
  }

  /** Where the others' carets stand, by author. */
  static byte[] here(int version, Map<Writer, int[]> carets) {
    var json =
        new StringBuilder("{\"t\":\"here\",\"version\":").append(version).append(",\"who\":[");
    var comma = "";
    for (var caret : carets.entrySet()) {
      json.append(comma).append('[').append(caret.getKey().byline());
      json.append(',')
          .append(caret.getValue()[0])
          .append(',')
          .append(caret.getValue()[1])
          .append(']');
      comma = ",";
    }
    return json.append("]}").toString().getBytes(UTF_8);
  }

  static byte[] stage(Writer hand, Stage stage) {
    var json = new StringBuilder("{\"t\":\"stage\"");
    rights(json, hand, stage);
    return json.append('}').toString().getBytes(UTF_8);
  }

  private static void rights(StringBuilder json, Writer hand, Stage stage) {
    var writes = hand.mayWrite() && (stage == Stage.DRAFT || stage == Stage.NEGOTIATION);
    json.append(",\"stage\":\"").append(stage).append("\",\"mayWrite\":").append(writes);
  }

  static byte[] refused(Commit commit, Misplaced why) {
    return ("{\"t\":\"refused\",\"commit\":\""
            + commit.id()
            + "\",\"code\":\""
            + why.code()
            + "\"}")
        .getBytes(UTF_8);
  }

  private static void quote(StringBuilder json, String text) {
    json.append('"');
    QUOTING.quoteAsString(text, json);
    json.append('"');
  }
}
