package org.chancery.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.texts.Block.Kind;
import org.chancery.texts.Block.Mark;
import tools.jackson.databind.JsonNode;

/** A value in a document and where it stands, so that every fault can say its path. */
record Spot(JsonNode json, String path) {

  private static final Set<String> NODES =
      Stream.concat(Stream.of("doc", "text"), Stream.of(Kind.values()).map(Spot::name))
          .collect(Collectors.toUnmodifiableSet());

  Fault fault(String code) {
    return new Fault(code, path);
  }

  Spot object() {
    if (!json.isObject()) {
      throw fault("wrong-type");
    }
    return this;
  }

  String string() {
    if (!json.isString()) {
      throw fault("wrong-type");
    }
    return json.stringValue();
  }

  Spot required(String field) {
    return field(field).orElseThrow(() -> new Fault("missing", path + "/" + field));
  }

  private Optional<Spot> field(String field) {
    JsonNode value = json.get(field);
    return value == null ? Optional.empty() : Optional.of(new Spot(value, path + "/" + field));
  }

  /** The elements of an array that may be left out. */
  List<Spot> array(String field) {
    Optional<Spot> array = field(field);
    if (array.isEmpty()) {
      return List.of();
    }
    if (!array.get().json.isArray()) {
      throw array.get().fault("wrong-type");
    }
    List<Spot> elements = new ArrayList<>();
    for (JsonNode element : array.get().json) {
      elements.add(new Spot(element, array.get().path + "/" + elements.size()));
    }
    return elements;
  }

  List<Spot> children() {
    return array("content");
  }

  /** The type of a node of the schema, wherever it stands. */
  String type() {
    String type = object().required("type").string();
    if (!NODES.contains(type)) {
      throw fault("unknown-node");
    }
    return type;
  }

  /** The kind of a block; neither a document nor a run of text is one. */
  Kind kind() {
    String type = type();
    return Stream.of(Kind.values())
        .filter(kind -> name(kind).equals(type))
        .findFirst()
        .orElseThrow(() -> fault("misplaced"));
  }

  Mark mark() {
    String type = object().required("type").string();
    Mark found =
        Stream.of(Mark.values())
            .filter(mark -> name(mark).equals(type))
            .findFirst()
            .orElseThrow(() -> fault("unknown-mark"));
    onlyFields("type");
    return found;
  }

  void onlyFields(String... names) {
    onlyNames("unknown-field", names);
  }

  void onlyNames(String code, String... names) {
    Set<String> admitted = Set.of(names);
    for (String name : json.propertyNames()) {
      if (!admitted.contains(name)) {
        throw new Fault(code, path + "/" + escaped(name));
      }
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
