package org.chancery.texts;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The one way to write a text as JSON. Keys are in alphabetical order, there is no white space,
 * what is empty is left out, and only quotation mark and backslash are escaped, because the schema
 * admits no control character.
 */
final class CanonicalForm {

  private final StringBuilder json = new StringBuilder("{\"content\":[");
  private boolean inArticle;
  private boolean first = true;

  private CanonicalForm() {}

  static String of(List<Block> blocks) {
    CanonicalForm form = new CanonicalForm();
    blocks.forEach(form::write);
    return form.closed();
  }

  private void write(Block block) {
    if (block.kind() == Block.Kind.ARTICLE) {
      closeArticle();
      separate();
      attributes(block);
      json.append(",\"content\":[");
      inArticle = true;
      first = true;
    } else {
      separate();
      attributes(block);
      runs(block.runs());
      type(name(block.kind()));
    }
  }

  private String closed() {
    closeArticle();
    json.append(']');
    type("doc");
    return json.toString();
  }

  private void closeArticle() {
    if (inArticle) {
      json.append(']');
      type("article");
      inArticle = false;
      first = false;
    }
  }

  private void separate() {
    if (!first) {
      json.append(',');
    }
    first = false;
  }

  private void attributes(Block block) {
    json.append("{\"attrs\":{\"id\":\"").append(block.id()).append("\"}");
  }

  private void type(String type) {
    json.append(",\"type\":\"").append(type).append("\"}");
  }

  private void runs(List<Block.Run> runs) {
    if (runs.isEmpty()) {
      return;
    }
    json.append(",\"content\":[");
    for (int i = 0; i < runs.size(); i++) {
      json.append(i == 0 ? "{" : ",{");
      marks(runs.get(i).marks());
      json.append("\"text\":");
      string(runs.get(i).text());
      type("text");
    }
    json.append(']');
  }

  private void marks(Set<Block.Mark> marks) {
    if (marks.isEmpty()) {
      return;
    }
    String separator = "\"marks\":[";
    for (Block.Mark mark : marks) {
      json.append(separator).append("{\"type\":\"").append(name(mark)).append("\"}");
      separator = ",";
    }
    json.append("],");
  }

  private void string(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\');
      }
      json.append(c);
    }
    json.append('"');
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
