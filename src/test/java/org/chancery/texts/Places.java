package org.chancery.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Objects in a document with their paths, to spoil one at random. */
final class Places {

  /** An object and where it stands. */
  record Place(ObjectNode json, String path) {
    Reading.Unreadable fault(String code, String below) {
      return new Reading.Unreadable(code, path + below);
    }
  }

  private Places() {}

  static Place run(ObjectNode document, Random random) {
    return any(document, Set.of("text"), random);
  }

  static Place block(ObjectNode document, Random random) {
    return any(document, Set.of("title", "preamble", "article", "heading", "paragraph"), random);
  }

  static Place article(ObjectNode document, Random random) {
    return any(document, Set.of("article"), random);
  }

  static Place node(ObjectNode document, Random random) {
    return any(
        document,
        Set.of("doc", "title", "preamble", "article", "heading", "paragraph", "text"),
        random);
  }

  private static Place any(ObjectNode document, Set<String> types, Random random) {
    List<Place> found = new ArrayList<>();
    collect(document, "", types, found);
    return found.get(random.nextInt(found.size()));
  }

  private static void collect(JsonNode node, String path, Set<String> types, List<Place> found) {
    if (types.contains(node.get("type").stringValue())) {
      found.add(new Place((ObjectNode) node, path));
    }
    int at = 0;
    for (JsonNode child : node.path("content")) {
      collect(child, path + "/content/" + at, types, found);
      at++;
    }
  }
}
