package org.chancery.texts.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Texts that the tests of the engine talk about. */
final class SampleDocuments {

  private static final Schema SCHEMA = Schema.official();

  private SampleDocuments() {}

  /**
   * A title "On water" (content from 1 to 9), an article from 10 with the clauses "The Parties
   * agree." (12 to 30) and an empty one (at 32), and an unnumbered paragraph "Done." (35 to 40).
   */
  static Node small() {
    return document(
        block("title", "title000", "On water"),
        SCHEMA.node(
            "article",
            Map.of("id", "article0"),
            List.of(
                block("paragraph", "clause00", "The Parties agree."),
                block("paragraph", "clause01", ""))),
        block("plain", "plain000", "Done."));
  }

  /** So many articles of so many clauses of about three lines. */
  static Node long_(int articles, int clauses) {
    List<Node> content = new ArrayList<>();
    content.add(block("title", "title000", "On water"));
    String words = "The Parties agree to use the waters of the river in good faith. ".repeat(4);
    for (int i = 0; i < articles; i++) {
      List<Node> inside = new ArrayList<>();
      inside.add(block("heading", "heading%06d".formatted(i), "Use of waters"));
      for (int j = 0; j < clauses; j++) {
        inside.add(block("paragraph", "clause%04dx%04d".formatted(i, j), words));
      }
      content.add(SCHEMA.node("article", Map.of("id", "article%06d".formatted(i)), inside));
    }
    return document(content.toArray(Node[]::new));
  }

  static Node document(Node... content) {
    return SCHEMA.node("doc", Map.of(), List.of(content));
  }

  static Node block(String type, String id, String words) {
    List<Node> content = words.isEmpty() ? List.of() : List.of(SCHEMA.text(words, List.of()));
    return SCHEMA.node(type, Map.of("id", id), content);
  }

  /** JSON as people write it in tests, with apostrophes for quotation marks. */
  static JsonNode json(String text) {
    return StrictJson.read(text.replace('\'', '"'), Limits.FRAME_BYTES);
  }
}
