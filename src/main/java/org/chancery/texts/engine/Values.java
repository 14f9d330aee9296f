package org.chancery.texts.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of attributes, read from JSON or given by name. */
final class Values {

  private Values() {}

  /** The given values and the presets of the rest. */
  static Attrs of(List<Attribute> declared, Map<String, ?> given) {
    @Nullable Object[] values = new Object[declared.size()];
    for (int i = 0; i < values.length; i++) {
      Attribute attribute = declared.get(i);
      boolean set = given.containsKey(attribute.name());
      values[i] = set ? given.get(attribute.name()) : attribute.preset();
      if (!attribute.takes(values[i])) {
        throw new Fault(attribute.fault(), "/attrs/" + attribute.name());
      }
    }
    return values.length == 0 ? Attrs.NONE : new Attrs(declared, values);
  }

  /** The attributes of a node or a mark, which may be left out where all have presets. */
  static Attrs read(List<Attribute> declared, @Nullable JsonNode json, String path) {
    if (json == null) {
      return presets(declared, path);
    }
    if (!json.isObject()) {
      throw new Fault("wrong-type", path);
    }
    Attrs attrs = new Attrs(declared, new Object[declared.size()]);
    for (String name : json.propertyNames()) {
      if (attrs.indexOf(name) < 0) {
        throw new Fault("unknown-attribute", path + "/" + Fields.escaped(name));
      }
    }
    @Nullable Object[] values = new Object[declared.size()];
    for (int i = 0; i < values.length; i++) {
      Attribute attribute = declared.get(i);
      JsonNode value = json.get(attribute.name());
      values[i] = value == null ? preset(attribute, path) : checked(attribute, value, path);
    }
    return new Attrs(declared, values);
  }

  private static Attrs presets(List<Attribute> declared, String path) {
    if (declared.isEmpty()) {
      return Attrs.NONE;
    }
    return new Attrs(
        declared, declared.stream().map(attribute -> preset(attribute, path)).toArray());
  }

  private static @Nullable Object preset(Attribute attribute, String path) {
    if (attribute.required()) {
      throw new Fault("missing", path + "/" + attribute.name());
    }
    return attribute.preset();
  }

  private static @Nullable Object checked(Attribute attribute, JsonNode json, String path) {
    Object value = read(json, path + "/" + attribute.name());
    if (!attribute.takes(value)) {
      boolean type = attribute.types() != null;
      throw new Fault(type ? "wrong-type" : attribute.fault(), path + "/" + attribute.name());
    }
    return value;
  }

  /** A value: a string, an integer, a boolean, null, or a list of such. */
  static @Nullable Object read(JsonNode json, String path) {
    return switch (json.getNodeType()) {
      case NULL -> null;
      case STRING -> json.stringValue();
      case BOOLEAN -> json.booleanValue();
      case NUMBER -> {
        if (!json.isInt()) {
          throw new Fault("wrong-type", path);
        }
        yield json.intValue();
      }
      case ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonNode element : json) {
          list.add(read(element, path + "/" + list.size()));
        }
        yield Collections.unmodifiableList(list);
      }
      case OBJECT, MISSING, BINARY, POJO -> throw new Fault("wrong-type", path);
    };
  }
}
