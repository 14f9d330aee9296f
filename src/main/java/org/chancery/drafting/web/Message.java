package org.chancery.drafting.web;

import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chancery.drafting.Commit;
import org.chancery.texts.engine.Fault;
import org.chancery.texts.engine.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A message of an editor. Everything in it is a claim. */
sealed interface Message {

  /** The first one. */
  record Opening(String ticket, int version, boolean wantsDoc) implements Message {}

  /** What was written. */
  record Committing(Commit commit) implements Message {}

  /** Where the caret is. */
  record Caret(int version, int from, int to) implements Message {}

  /** Is anybody there? */
  record Ping() implements Message {}

  /** Not a message of ours, or a commit that cannot be one. */
  record Unread(@Nullable String commit, String code) implements Message {}

  /** As deep as a node may be, in JSON, and the message around it. */
  int DEEPEST = 64;

  Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  static Message read(String text) {
    try {
      var json = JSON.readTree(text);
      return switch (json.path("t").asString("")) {
        case "open" ->
            new Opening(
                json.path("ticket").asString(""),
                whole(json, "version"),
                json.path("doc").asBoolean(false));
        case "commit" -> commit(json);
        case "caret" -> new Caret(whole(json, "version"), whole(json, "from"), whole(json, "to"));
        case "ping" -> new Ping();
        default -> new Unread(null, "unknown");
      };
    } catch (JacksonException malformed) {
      return new Unread(null, "not-json");
    }
  }

  private static Message commit(JsonNode json) {
    var id = json.path("id").asString("");
    if (!UUID_FORM.matcher(id).matches()) {
      return new Unread(null, "no-id");
    }
    var steps = new ArrayList<Step>();
    if (json.path("steps").size() > Commit.MOST_STEPS) {
      return new Unread(id, "too-much");
    }
    try {
      for (var step : json.path("steps")) {
        steps.add(Step.read(step));
      }
    } catch (Fault fault) {
      return new Unread(id, fault.code());
    }
    return new Committing(new Commit(UUID.fromString(id), whole(json, "version"), steps));
  }

  private static int whole(JsonNode json, String field) {
    var value = json.path(field);
    return value.isIntegralNumber() && value.canConvertToInt() ? value.intValue() : -1;
  }
}
