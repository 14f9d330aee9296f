package org.chancery.documents.docx.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.documents.docx.writing.Changes.Change;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is asked of a node of a text. */
final class Nodes {

  private static final Set<String> OF_WORDS =
      Set.of(
          "title",
          "preamble",
          "heading",
          "paragraph",
          "subclause",
          "plain",
          "subheading",
          "testimonium",
          "signature");

  /** Words in square brackets: which, and which alternative. */
  record Bracket(String id, int option) {}

  private Nodes() {}

  static String type(JsonNode node) {
    return node.path("type").asString("");
  }

  static boolean is(JsonNode node, String type) {
    return type(node).equals(type);
  }

  static List<JsonNode> children(JsonNode node) {
    var children = new ArrayList<JsonNode>();
    node.path("content").forEach(children::add);
    return children;
  }

  static int number(JsonNode node, String attribute, int otherwise) {
    return node.path("attrs").path(attribute).asInt(otherwise);
  }

  static String words(JsonNode node, String attribute) {
    return node.path("attrs").path(attribute).asString("");
  }

  static boolean marked(JsonNode node, String mark) {
    return mark(node, mark) != null;
  }

  static @Nullable JsonNode mark(JsonNode node, String type) {
    for (JsonNode mark : node.path("marks")) {
      if (is(mark, type)) {
        return mark;
      }
    }
    return null;
  }

  static @Nullable Change change(JsonNode node) {
    JsonNode insertion = mark(node, "insertion");
    if (insertion != null) {
      return new Change(true, words(insertion, "id"));
    }
    JsonNode deletion = mark(node, "deletion");
    return deletion == null ? null : new Change(false, words(deletion, "id"));
  }

  /** Whether a block has words; a suggestion on it is about its boundary to the one before it. */
  static boolean isOfWords(JsonNode node) {
    return OF_WORDS.contains(type(node));
  }

  /** The suggestion of a block as a whole. */
  static @Nullable Change whole(JsonNode node) {
    return isOfWords(node) ? null : change(node);
  }

  static List<Bracket> brackets(JsonNode node) {
    var brackets = new ArrayList<Bracket>();
    for (JsonNode mark : node.path("marks")) {
      if (is(mark, "bracket")) {
        brackets.add(new Bracket(words(mark, "id"), number(mark, "option", 0)));
      }
    }
    return brackets;
  }
}
