package org.chancery.documents.docx;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chancery.documents.ReadWord;
import org.chancery.documents.ReadWord.LeftOut;
import org.chancery.documents.ReadWord.Remark;
import org.chancery.documents.ReadWord.Statistics;
import org.chancery.documents.ReadWord.Tracked;
import org.chancery.documents.UnreadableWord;
import org.chancery.documents.UnreadableWord.Why;
import org.chancery.documents.WordReading;
import org.chancery.texts.engine.Fault;
import org.chancery.texts.engine.Node;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Understands what a reading process says. It is not believed: what it says is read anew. */
final class Answers {

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final int largestText;

  Answers(int largestText) {
    this.largestText = largestText;
  }

  WordReading of(String answer) {
    try {
      JsonNode json = MAPPER.readTree(answer);
      if (json.has("unreadable")) {
        return new UnreadableWord(why(words(json, "unreadable")));
      }
      if (!json.has("document")) {
        LOG.error("A mistake in reading Word files: {}", words(json, "fault"));
        return new UnreadableWord(Why.FAILED);
      }
      return read(json);
    } catch (JacksonException e) {
      LOG.error("A reading process did not answer in JSON");
      return new UnreadableWord(Why.FAILED);
    }
  }

  private static Why why(String word) {
    for (Why why : Why.values()) {
      if (why.word().equals(word)) {
        return why;
      }
    }
    return Why.FAILED;
  }

  private WordReading read(JsonNode json) {
    String document = json.path("document").toString();
    if (document.getBytes(StandardCharsets.UTF_8).length > largestText) {
      return new UnreadableWord(Why.TOO_LONG);
    }
    try {
      Node.fromJson(json.path("document")).check();
    } catch (Fault fault) {
      return new UnreadableWord(why(fault));
    }
    var leftOut = new ArrayList<LeftOut>();
    json.path("leftOut")
        .properties()
        .forEach(one -> leftOut.add(new LeftOut(one.getKey(), one.getValue().asInt(0))));
    return new ReadWord(
        document,
        leftOut,
        list(json, "tracked", Answers::tracked),
        list(json, "remarks", Answers::remark),
        statistics(json.path("statistics")));
  }

  /** What is too much is the file's; anything else that is not of the schema is our mistake. */
  private static Why why(Fault fault) {
    return switch (fault.code()) {
      case "too-large" -> Why.TOO_LONG;
      case "too-many-blocks" -> Why.TOO_MANY_BLOCKS;
      default -> {
        LOG.error("Reading a Word file gave no text: {} at {}", fault.code(), fault.path());
        yield Why.FAILED;
      }
    };
  }

  private static <T> List<T> list(JsonNode json, String name, Function<JsonNode, T> each) {
    var list = new ArrayList<T>();
    json.path(name).forEach(one -> list.add(each.apply(one)));
    return list;
  }

  private static Tracked tracked(JsonNode json) {
    return new Tracked(words(json, "id"), words(json, "author"), instant(words(json, "date")));
  }

  private static Remark remark(JsonNode json) {
    return new Remark(
        words(json, "author"),
        instant(words(json, "date")),
        words(json, "quote"),
        words(json, "words"),
        json.has("block") ? words(json, "block") : null);
  }

  private static Statistics statistics(JsonNode json) {
    return new Statistics(
        count(json, "articles"),
        count(json, "clauses"),
        count(json, "tables"),
        count(json, "footnotes"),
        count(json, "annexes"),
        count(json, "placeholders"),
        count(json, "words"),
        count(json, "characters"),
        count(json, "squareBrackets"));
  }

  private static int count(JsonNode json, String name) {
    return json.path(name).asInt(0);
  }

  private static String words(JsonNode json, String name) {
    return json.path(name).asString("");
  }

  /** Word writes local time and calls it UTC, or leaves the zone away. */
  private static @Nullable Instant instant(String date) {
    try {
      return date.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
          ? OffsetDateTime.parse(date).toInstant()
          : LocalDateTime.parse(date).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
