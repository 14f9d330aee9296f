package org.chancery.documents.docx.writing;

import java.util.List;
import org.chancery.documents.docx.reading.HouseStyle;
import org.chancery.documents.docx.writing.Changes.Change;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes what stands in a paragraph. */
final class Runs {

  private final Xml xml;
  private final Links links;
  private final Changes changes;
  private final Brackets brackets;
  private final @Nullable Footnotes footnotes;
  private final String gap;

  /**
   * Writes into a part.
   *
   * @param footnotes where footnotes go; none in a footnote
   * @param gap what is drawn where a gap has no label
   */
  Runs(
      Xml xml,
      Links links,
      Changes changes,
      Brackets brackets,
      @Nullable Footnotes footnotes,
      String gap) {
    this.xml = xml;
    this.links = links;
    this.changes = changes;
    this.brackets = brackets;
    this.footnotes = footnotes;
    this.gap = gap;
  }

  /** The content of a block; a change of the whole block is a change of each run. */
  void write(List<JsonNode> content, @Nullable Change whole) {
    for (int i = 0; i < content.size(); i++) {
      JsonNode node = content.get(i);
      signs(brackets.before(xml), whole);
      one(node, whole == null ? Nodes.change(node) : whole);
      signs(brackets.after(), whole);
      brackets.close(xml, i == content.size() - 1);
    }
  }

  private void signs(List<String> signs, @Nullable Change whole) {
    for (String sign : signs) {
      changes.open(xml, whole);
      xml.open("w:r").open("w:rPr").says("w:rStyle", HouseStyle.BRACKET).close();
      words(sign, whole);
      xml.close();
      changes.close(xml, whole);
    }
  }

  private void one(JsonNode node, @Nullable Change change) {
    switch (Nodes.type(node)) {
      case "text" -> text(node, change);
      case "placeholder" -> placeholder(Nodes.words(node, "label"), change);
      case "footnote" -> footnote(node, change);
      default -> throw new IllegalArgumentException("no inline node: " + Nodes.type(node));
    }
  }

  /** Words. */
  void text(JsonNode node, @Nullable Change change) {
    String words = node.path("text").asString("");
    JsonNode link = Nodes.mark(node, "link");
    if (link != null) {
      xml.open("w:hyperlink", "r:id", links.to(Nodes.words(link, "href")), "w:history", "1");
    }
    changes.open(xml, change);
    xml.open("w:r");
    look(node, link != null);
    words(words, change);
    xml.close();
    changes.close(xml, change);
    if (link != null) {
      xml.close();
    }
  }

  private void look(JsonNode node, boolean link) {
    boolean strong = Nodes.marked(node, "strong");
    boolean em = Nodes.marked(node, "em");
    boolean underline = Nodes.marked(node, "underline");
    if (!(link || strong || em || underline)) {
      return;
    }
    xml.open("w:rPr");
    if (link) {
      xml.says("w:rStyle", "Hyperlink");
    }
    if (strong) {
      xml.empty("w:b").empty("w:bCs");
    }
    if (em) {
      xml.empty("w:i").empty("w:iCs");
    }
    if (underline) {
      xml.says("w:u", "single");
    }
    xml.close();
  }

  private void words(String words, @Nullable Change change) {
    boolean deleted = change != null && !change.insertion();
    xml.open(deleted ? "w:delText" : "w:t", "xml:space", "preserve").text(words).close();
  }

  /** A gap in its style, by which it is known again; content controls do not survive everywhere. */
  private void placeholder(String label, @Nullable Change change) {
    changes.open(xml, change);
    xml.open("w:r").open("w:rPr").says("w:rStyle", HouseStyle.PLACEHOLDER);
    xml.says("w:highlight", "yellow").close();
    words("[" + (label.isEmpty() ? gap : label) + "]", change);
    xml.close();
    changes.close(xml, change);
  }

  private void footnote(JsonNode node, @Nullable Change change) {
    if (footnotes == null) {
      throw new IllegalArgumentException("a footnote in a footnote");
    }
    int number = footnotes.add(node);
    changes.open(xml, change);
    xml.open("w:r").open("w:rPr").says("w:rStyle", "FootnoteReference").close();
    xml.empty("w:footnoteReference", "w:id", Integer.toString(number)).close();
    changes.close(xml, change);
  }
}
