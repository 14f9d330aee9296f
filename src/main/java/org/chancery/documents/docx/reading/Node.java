package org.chancery.documents.docx.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A node of the text that comes out, with the fields that the editor's JSON has. */
final class Node {

  private final String type;
  private final Map<String, Object> attributes = new TreeMap<>();
  private final List<Node> content = new ArrayList<>();
  private List<Object> marks = List.of();
  private List<Object> ofNumber = List.of();
  private String text = "";

  private Node(String type) {
    this.type = type;
  }

  static Node plain(String type) {
    return new Node(type);
  }

  /** A node with an id. */
  static Node block(String type, Supplier<String> ids) {
    return new Node(type).with("id", ids.get());
  }

  static Node text(String words, List<Object> marks) {
    var node = new Node("text");
    node.text = words;
    node.marks = marks;
    return node;
  }

  Node with(String attribute, Object value) {
    attributes.put(attribute, value);
    return this;
  }

  Node marked(List<Object> with) {
    marks = with;
    return this;
  }

  List<Object> marks() {
    return marks;
  }

  /** What stood on the number of an article that has no heading to bear it. */
  List<Object> ofNumber() {
    return ofNumber;
  }

  void numberMarked(List<Object> with) {
    ofNumber = with;
  }

  /** Adds a child; neighbouring words with equal marks are one. */
  Node add(Node child) {
    if (child.type.equals("text") && !content.isEmpty()) {
      Node before = content.getLast();
      if (before.type.equals("text") && before.marks.equals(child.marks)) {
        before.text += child.text;
        return this;
      }
    }
    content.add(child);
    return this;
  }

  String type() {
    return type;
  }

  List<Node> content() {
    return content;
  }

  Object attribute(String name) {
    return java.util.Objects.requireNonNull(attributes.get(name));
  }

  String words() {
    var all = new StringBuilder(text);
    content.forEach(child -> all.append(child.words()));
    return all.toString();
  }

  /** Sorted names, nothing that is empty, as the canonical form wants it. */
  Map<String, Object> json() {
    var json = new TreeMap<String, Object>();
    json.put("type", type);
    if (!attributes.isEmpty()) {
      json.put("attrs", attributes);
    }
    if (!content.isEmpty()) {
      json.put("content", content.stream().map(Node::json).toList());
    }
    if (!marks.isEmpty()) {
      json.put("marks", marks);
    }
    if (type.equals("text")) {
      json.put("text", text);
    }
    return json;
  }

  static Map<String, Object> mark(String type) {
    return new TreeMap<>(Map.of("type", type));
  }

  static Map<String, Object> mark(String type, String name, Object value) {
    Map<String, Object> attrs = new TreeMap<>(Map.of(name, value));
    return new TreeMap<>(Map.of("type", type, "attrs", attrs));
  }

  static Map<String, Object> mark(
      String type, String name, Object value, String otherName, Object otherValue) {
    Map<String, Object> attrs = new TreeMap<>(Map.of(name, value, otherName, otherValue));
    return new TreeMap<>(Map.of("type", type, "attrs", attrs));
  }
}
