package org.chancery.texts.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what {@code schema-json.ts} writes. */
final class SchemaReader {

  private final JsonNode json;
  private final Map<String, NodeType> nodes = new LinkedHashMap<>();

  private SchemaReader(JsonNode json) {
    this.json = json;
  }

  static Schema read(JsonNode json) {
    SchemaReader reader = new SchemaReader(json);
    int count = json.get("nodes").size();
    for (JsonNode node : json.get("nodes")) {
      NodeType type = node(node, reader.nodes.size(), count);
      reader.nodes.put(type.name(), type);
    }
    reader.layEdges();
    List<MarkType> marks = new ArrayList<>();
    for (JsonNode mark : json.get("marks")) {
      marks.add(mark(mark));
    }
    return new Schema(json.get("topNode").stringValue(), List.copyOf(reader.nodes.values()), marks);
  }

  private static NodeType node(JsonNode node, int index, int count) {
    List<ContentMatch> states = new ArrayList<>();
    for (JsonNode state : node.get("content")) {
      states.add(new ContentMatch(state.get("validEnd").booleanValue(), count));
    }
    NodeType.Flags flags =
        new NodeType.Flags(
            node.get("inline").booleanValue(),
            node.get("leaf").booleanValue(),
            node.get("atom").booleanValue(),
            node.get("text").booleanValue(),
            node.get("inlineContent").booleanValue());
    return new NodeType(
        node.get("name").stringValue(),
        index,
        flags,
        attributes(node.get("attributes")),
        node.get("marks").isNull() ? null : names(node.get("marks")),
        states.toArray(ContentMatch[]::new));
  }

  private void layEdges() {
    for (JsonNode node : json.get("nodes")) {
      NodeType type = type(node.get("name"));
      int state = 0;
      for (JsonNode from : node.get("content")) {
        for (JsonNode edge : from.get("edges")) {
          type.state(state).lead(type(edge.get(0)), type.state(edge.get(1).intValue()));
        }
        state++;
      }
    }
  }

  private NodeType type(JsonNode name) {
    NodeType type = nodes.get(name.stringValue());
    if (type == null) {
      throw new IllegalStateException("no node " + name);
    }
    return type;
  }

  private static MarkType mark(JsonNode mark) {
    return new MarkType(
        mark.get("name").stringValue(),
        mark.get("rank").intValue(),
        attributes(mark.get("attributes")),
        names(mark.get("excludes")));
  }

  private static List<Attribute> attributes(JsonNode attributes) {
    return attributes.properties().stream()
        .map(entry -> attribute(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Attribute::name))
        .toList();
  }

  private static Attribute attribute(String name, JsonNode json) {
    JsonNode preset = json.get("default");
    JsonNode type = json.get("type");
    JsonNode rule = json.get("rule");
    return new Attribute(
        name,
        preset == null,
        preset == null ? null : Values.read(preset, ""),
        type == null ? null : types(type.stringValue()),
        rule == null ? null : Rule.named(rule.stringValue()));
  }

  private static @Nullable Set<String> types(String alternatives) {
    return Set.of(alternatives.split("\\|"));
  }

  private static Set<String> names(JsonNode array) {
    return array.valueStream().map(JsonNode::stringValue).collect(Collectors.toUnmodifiableSet());
  }
}
