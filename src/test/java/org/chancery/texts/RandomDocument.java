package org.chancery.texts;

import java.util.Random;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A random document of the schema, with one article and one run of words at least. */
final class RandomDocument {

  private static final String LETTERS = "abc жҷӣ Ա \"\\/😀\u00a0";

  private final Random random;
  private final Supplier<String> ids;

  private RandomDocument(Random random) {
    this.random = random;
    this.ids = BlockIds.from(random);
  }

  static String from(Random random) {
    return new RandomDocument(random).document().toString();
  }

  private ObjectNode document() {
    ObjectNode doc = JsonMapper.shared().createObjectNode().put("type", "doc");
    ArrayNode content = doc.putArray("content");
    words(block(content, "title"), 1);
    for (int i = random.nextInt(3); i >= 0; i--) {
      words(block(content, "preamble"), 0);
    }
    for (int i = random.nextInt(4); i >= 0; i--) {
      article(block(content, "article").putArray("content"));
    }
    return doc;
  }

  private void article(ArrayNode content) {
    if (random.nextBoolean()) {
      words(block(content, "heading"), 0);
    }
    for (int i = random.nextInt(3); i >= 0; i--) {
      words(block(content, "paragraph"), 0);
    }
  }

  private ObjectNode block(ArrayNode content, String type) {
    ObjectNode block = content.addObject().put("type", type);
    block.putObject("attrs").put("id", ids.get());
    return block;
  }

  private void words(ObjectNode block, int least) {
    int runs = least + random.nextInt(4);
    if (runs == 0) {
      return;
    }
    ArrayNode content = block.putArray("content");
    int before = -1;
    for (int i = 0; i < runs; i++) {
      ObjectNode run = content.addObject().put("type", "text").put("text", text());
      int marks = random.nextInt(4);
      marks = marks == before ? (marks + 1) % 4 : marks; // equal neighbours are one run
      before = marks;
      if (marks > 0) {
        ArrayNode array = run.putArray("marks");
        if ((marks & 1) != 0) {
          array.addObject().put("type", "strong");
        }
        if ((marks & 2) != 0) {
          array.addObject().put("type", "em");
        }
      }
    }
  }

  private String text() {
    int[] letters = LETTERS.codePoints().toArray();
    StringBuilder text = new StringBuilder("t");
    for (int i = random.nextInt(20); i > 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }
}
