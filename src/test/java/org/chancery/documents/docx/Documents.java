package org.chancery.documents.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chancery.documents.docx.reading.Reading;
import org.chancery.texts.BlockIds;
import org.chancery.texts.engine.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests ask of texts that were read. */
final class Documents {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]*)\"");

  private Documents() {}

  /** The answer of a reading in this process; its text is of the schema. */
  static JsonNode answer(byte[] file) {
    Supplier<String> ids = BlockIds.from(new Random(7));
    JsonNode answer = MAPPER.readTree(Reading.read(file, "TJ", 20_000, ids));
    if (answer.has("document")) {
      ofTheSchema(answer.path("document").toString());
    }
    return answer;
  }

  static String read(byte[] file) {
    return answer(file).path("document").toString();
  }

  /** In canonical form, once the engine has accepted it. */
  static String ofTheSchema(String document) {
    return Node.fromJson(MAPPER.readTree(document)).check().canonical();
  }

  /** Canonical, with ids that say no more than which is the same as which. */
  static String withoutIds(String document) {
    Map<String, String> names = new HashMap<>();
    return ID.matcher(ofTheSchema(document)).replaceAll(id -> "\"id\":\"" + name(id, names) + "\"");
  }

  private static String name(MatchResult id, Map<String, String> names) {
    return names.computeIfAbsent(id.group(1), other -> "id" + (names.size() + 1));
  }

  /** Blocks as lines, "type: words", for tests that read like a page. */
  static String page(String document) {
    var page = new StringBuilder();
    lines(MAPPER.readTree(document), "", page);
    return page.toString();
  }

  private static void lines(JsonNode node, String indent, StringBuilder page) {
    String type = node.path("type").asString("");
    boolean leaf =
        !node.has("content")
            || node.path("content").valueStream().anyMatch(child -> isInline(child));
    if (!type.equals("doc")) {
      page.append(indent).append(type).append(marks(node));
      page.append(leaf ? ": " + words(node) : "").append('\n');
    }
    if (!leaf) {
      String next = type.equals("doc") ? "" : indent + "  ";
      node.path("content").forEach(child -> lines(child, next, page));
    }
  }

  private static boolean isInline(JsonNode node) {
    String type = node.path("type").asString("");
    return type.equals("text") || type.equals("footnote") || type.equals("placeholder");
  }

  private static String words(JsonNode node) {
    var words = new StringBuilder();
    for (JsonNode child : node.path("content")) {
      String inner =
          switch (child.path("type").asString("")) {
            case "text" -> child.path("text").asString("");
            case "placeholder" -> "<" + child.path("attrs").path("label").asString("") + ">";
            default -> "{" + words(child) + "}";
          };
      String marks = marks(child);
      words.append(marks.isEmpty() ? inner : marks.strip() + "(" + inner + ")");
    }
    return words.toString();
  }

  private static String marks(JsonNode node) {
    var marks = new StringBuilder();
    for (JsonNode mark : node.path("marks")) {
      marks.append(' ').append(mark.path("type").asString(""));
    }
    return marks.toString();
  }
}
