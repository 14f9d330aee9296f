package org.chancery.texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The same document written in another way: keys shuffled, runs split, marks turned round. */
final class Loosening {

  private Loosening() {}

  static JsonNode of(JsonNode node, Random random) {
    if (node.isArray()) {
      ArrayNode array = JsonMapper.shared().createArrayNode();
      node.forEach(child -> split(of(child, random), random).forEach(array::add));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    List<String> names = new ArrayList<>(node.propertyNames());
    Collections.shuffle(names, random);
    ObjectNode object = JsonMapper.shared().createObjectNode();
    for (String name : names) {
      JsonNode value = of(node.get(name), random);
      object.set(name, name.equals("marks") ? reversed(value) : value);
    }
    return object;
  }

  private static List<JsonNode> split(JsonNode node, Random random) {
    String text = node.has("text") ? node.get("text").stringValue() : "";
    if (text.codePointCount(0, text.length()) < 2) {
      return List.of(node);
    }
    int points = text.codePointCount(0, text.length());
    int at = text.offsetByCodePoints(0, 1 + random.nextInt(points - 1));
    ObjectNode first = ((ObjectNode) node).deepCopy().put("text", text.substring(0, at));
    ObjectNode second = ((ObjectNode) node).deepCopy().put("text", text.substring(at));
    return List.of(first, second);
  }

  private static JsonNode reversed(JsonNode marks) {
    ArrayNode array = JsonMapper.shared().createArrayNode();
    marks.forEach(mark -> array.insert(0, mark));
    return array;
  }
}
