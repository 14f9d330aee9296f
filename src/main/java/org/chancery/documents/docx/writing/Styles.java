package org.chancery.documents.docx.writing;

import java.util.Locale;
import java.util.function.Consumer;
import org.chancery.documents.docx.reading.HouseStyle;

/**
 * The styles of a file. Ours stand on those that come with Word, so that its outline, its styles
 * pane and screen readers know headings as headings.
 */
final class Styles {

  private static final String TYPEFACE = "PT Serif";

  private final Xml xml = new Xml();

  private Styles() {}

  static String written(Locale language) {
    var styles = new Styles();
    styles.xml.open("w:styles", "xmlns:w", WordWriter.W);
    styles.defaults(language);
    styles.known();
    for (HouseStyle style : HouseStyle.values()) {
      styles.ours(style);
    }
    styles.letters();
    styles.placeholder();
    styles.table();
    return styles.xml.close().written();
  }

  private void defaults(Locale language) {
    xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    xml.empty(
        "w:rFonts",
        "w:ascii",
        TYPEFACE,
        "w:hAnsi",
        TYPEFACE,
        "w:eastAsia",
        TYPEFACE,
        "w:cs",
        TYPEFACE);
    xml.says("w:sz", 23).says("w:szCs", 23).says("w:lang", WordWriter.tag(language));
    xml.close().close();
    xml.open("w:pPrDefault").open("w:pPr");
    xml.empty("w:spacing", "w:after", "120", "w:line", "288", "w:lineRule", "auto");
    xml.close().close().close();
  }

  private void known() {
    style("paragraph", "Normal", "Normal", "", () -> {});
    style("paragraph", "Title", "Title", "Normal", () -> heading(28, 240, 240, "center", -1));
    style("paragraph", "Heading1", "heading 1", "Normal", () -> heading(24, 240, 120, "left", 0));
    style("paragraph", "Heading2", "heading 2", "Normal", () -> heading(23, 200, 100, "left", 1));
    style(
        "paragraph",
        "Quote",
        "Quote",
        "Normal",
        () -> properties(inner -> inner.empty("w:ind", "w:left", "850", "w:right", "850")));
    style(
        "paragraph",
        "FootnoteText",
        "footnote text",
        "Normal",
        () -> {
          properties(inner -> inner.empty("w:spacing", "w:after", "40", "w:line", "240"));
          xml.open("w:rPr").says("w:sz", 19).says("w:szCs", 19).close();
        });
  }

  private void ours(HouseStyle style) {
    xml.open("w:style", "w:type", "paragraph", "w:customStyle", "1", "w:styleId", style.id());
    xml.says("w:name", "Chancery " + style.id().substring("Chancery".length()));
    xml.says("w:basedOn", base(style)).says("w:next", next(style).id()).empty("w:qFormat");
    switch (style) {
      case ANNEX, ANNEX_BARE ->
          properties(inner -> inner.empty("w:keepNext").empty("w:pageBreakBefore"));
      case CELL, HEADER_CELL ->
          properties(inner -> inner.empty("w:spacing", "w:before", "40", "w:after", "40"));
      case TESTIMONIUM -> properties(inner -> inner.empty("w:spacing", "w:before", "360"));
      case SIGNATURE ->
          properties(inner -> inner.empty("w:keepLines").empty("w:spacing", "w:before", "720"));
      case TITLE,
          PREAMBLE,
          ARTICLE,
          ARTICLE_BARE,
          SUBHEADING,
          CLAUSE,
          SUBCLAUSE,
          PLAIN,
          QUOTATION,
          QUOTATION_MORE,
          ITEM,
          ITEM_MORE -> {}
    }
    if (style == HouseStyle.HEADER_CELL) {
      xml.open("w:rPr").empty("w:b").empty("w:bCs").close();
    }
    xml.close();
  }

  private static String base(HouseStyle style) {
    return switch (style) {
      case TITLE -> "Title";
      case ARTICLE, ARTICLE_BARE, ANNEX, ANNEX_BARE -> "Heading1";
      case SUBHEADING -> "Heading2";
      case QUOTATION, QUOTATION_MORE -> "Quote";
      case PREAMBLE,
          CLAUSE,
          SUBCLAUSE,
          PLAIN,
          ITEM,
          ITEM_MORE,
          CELL,
          HEADER_CELL,
          TESTIMONIUM,
          SIGNATURE ->
          "Normal";
    };
  }

  /** What Word makes of the next paragraph when somebody goes on writing. */
  private static HouseStyle next(HouseStyle style) {
    return switch (style) {
      case TITLE -> HouseStyle.PREAMBLE;
      case ARTICLE, ARTICLE_BARE -> HouseStyle.CLAUSE;
      case ANNEX, ANNEX_BARE, SUBHEADING -> HouseStyle.PLAIN;
      case QUOTATION -> HouseStyle.QUOTATION_MORE;
      case PREAMBLE,
          CLAUSE,
          SUBCLAUSE,
          PLAIN,
          QUOTATION_MORE,
          ITEM,
          ITEM_MORE,
          CELL,
          HEADER_CELL,
          TESTIMONIUM,
          SIGNATURE ->
          style;
    };
  }

  private void letters() {
    style(
        "character",
        "FootnoteReference",
        "footnote reference",
        "",
        () -> xml.open("w:rPr").says("w:vertAlign", "superscript").close());
    style(
        "character",
        "Hyperlink",
        "Hyperlink",
        "",
        () -> xml.open("w:rPr").says("w:color", "1F4E79").says("w:u", "single").close());
    style(
        "character",
        HouseStyle.BRACKET,
        "Chancery Bracket",
        "",
        () -> xml.open("w:rPr").empty("w:b").empty("w:bCs").close());
  }

  private void placeholder() {
    style(
        "character",
        HouseStyle.PLACEHOLDER,
        "Chancery Placeholder",
        "",
        () ->
            xml.open("w:rPr")
                .empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "FFF2CC")
                .close());
  }

  private void table() {
    xml.open("w:style", "w:type", "table", "w:customStyle", "1", "w:styleId", "ChanceryTable");
    xml.says("w:name", "Chancery Table").open("w:tblPr").open("w:tblBorders");
    for (String edge : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      xml.empty("w:" + edge, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "808080");
    }
    xml.close().open("w:tblCellMar");
    xml.empty("w:left", "w:w", "100", "w:type", "dxa");
    xml.empty("w:right", "w:w", "100", "w:type", "dxa");
    xml.close().close().close();
  }

  private void style(String type, String id, String name, String base, Runnable inside) {
    if (id.equals("Normal")) {
      xml.open("w:style", "w:type", type, "w:default", "1", "w:styleId", id);
    } else {
      xml.open("w:style", "w:type", type, "w:styleId", id);
    }
    xml.says("w:name", name);
    if (!base.isEmpty()) {
      xml.says("w:basedOn", base);
    }
    inside.run();
    xml.close();
  }

  private void heading(int size, int before, int after, String align, int level) {
    properties(
        inner -> {
          inner.empty("w:keepNext");
          inner.empty(
              "w:spacing",
              "w:before",
              Integer.toString(before),
              "w:after",
              Integer.toString(after));
          inner.says("w:jc", align);
          if (level >= 0) {
            inner.says("w:outlineLvl", level);
          }
        });
    xml.open("w:rPr").empty("w:b").empty("w:bCs").says("w:sz", size).says("w:szCs", size).close();
  }

  private void properties(Consumer<Xml> inside) {
    xml.open("w:pPr");
    inside.accept(xml);
    xml.close();
  }
}
