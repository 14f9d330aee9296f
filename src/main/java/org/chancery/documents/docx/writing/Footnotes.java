package org.chancery.documents.docx.writing;

import tools.jackson.databind.JsonNode;

/** The part that holds the words of footnotes. */
final class Footnotes {

  private final Xml xml = new Xml();
  private final Links links = new Links();
  private final Runs runs;
  private int count;

  Footnotes(Changes changes, Brackets brackets, String gap) {
    this.runs = new Runs(xml, links, changes, brackets, null, gap);
    xml.open("w:footnotes", "xmlns:w", WordWriter.W, "xmlns:r", WordWriter.R);
    separator("separator", "-1");
    separator("continuationSeparator", "0");
  }

  private void separator(String type, String id) {
    xml.open("w:footnote", "w:type", type, "w:id", id).open("w:p").open("w:r");
    xml.empty("w:" + type).close().close().close();
  }

  /** Adds a footnote, and says under which number Word finds it. */
  int add(JsonNode footnote) {
    xml.open("w:footnote", "w:id", Integer.toString(++count)).open("w:p");
    xml.open("w:pPr").says("w:pStyle", "FootnoteText").close();
    xml.open("w:r").open("w:rPr").says("w:rStyle", "FootnoteReference").close();
    xml.empty("w:footnoteRef").close();
    xml.open("w:r").open("w:t", "xml:space", "preserve").text(" ").close().close();
    for (JsonNode words : Nodes.children(footnote)) {
      runs.text(words, Nodes.change(words));
    }
    xml.close().close();
    return count;
  }

  Links links() {
    return links;
  }

  String written() {
    return xml.close().written();
  }
}
