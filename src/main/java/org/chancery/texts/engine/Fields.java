package org.chancery.texts.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object in JSON and where it stands, so that every fault can say its path. */
record Fields(JsonNode json, String path) {

  Fields {
    if (!json.isObject()) {
      throw new Fault("wrong-type", path);
    }
  }

  /** Refuses every field but these. */
  Fields only(Set<String> names) {
    for (String name : json.propertyNames()) {
      if (!names.contains(name)) {
        throw new Fault("unknown-field", path + "/" + escaped(name));
      }
    }
    return this;
  }

  @Nullable JsonNode find(String name) {
    return json.get(name);
  }

  JsonNode required(String name) {
    JsonNode value = json.get(name);
    if (value == null) {
      throw new Fault("missing", at(name));
    }
    return value;
  }

  String string(String name) {
    JsonNode value = required(name);
    if (!value.isString()) {
      throw new Fault("wrong-type", at(name));
    }
    return value.stringValue();
  }

  /** A whole number from 0 to 2^31-1, without fraction or exponent. */
  int number(String name) {
    JsonNode value = required(name);
    if (!value.isInt() || value.intValue() < 0) {
      throw new Fault("wrong-type", at(name));
    }
    return value.intValue();
  }

  int numberOrZero(String name) {
    return json.has(name) ? number(name) : 0;
  }

  boolean flag(String name) {
    JsonNode value = json.get(name);
    if (value != null && !value.isBoolean()) {
      throw new Fault("wrong-type", at(name));
    }
    return value != null && value.booleanValue();
  }

  /** The elements of an array that may be left out. */
  Iterable<JsonNode> array(String name) {
    JsonNode value = json.get(name);
    if (value == null) {
      return Set.of();
    }
    if (!value.isArray()) {
      throw new Fault("wrong-type", at(name));
    }
    return value;
  }

  String at(String name) {
    return path + "/" + name;
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
