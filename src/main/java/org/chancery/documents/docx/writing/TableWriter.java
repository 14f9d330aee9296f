package org.chancery.documents.docx.writing;

import java.util.ArrayList;
import java.util.List;
import org.chancery.documents.docx.reading.HouseStyle;
import org.chancery.documents.docx.writing.Changes.Change;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes a table: where a cell reaches into rows below, Word wants a cell that says so. */
final class TableWriter {

  private static final int TWIPS_OF_A_PIXEL = 15;
  private static final int WIDTH = 9_354;

  /** A cell that reaches below its row. */
  private static final class Reaching {
    final int colspan;
    int rows;

    Reaching(int colspan, int rows) {
      this.colspan = colspan;
      this.rows = rows;
    }
  }

  private final Xml xml;
  private final Changes changes;
  private final BodyWriter body;
  private final List<@Nullable Reaching> reaching = new ArrayList<>();

  TableWriter(Xml xml, Changes changes, BodyWriter body) {
    this.xml = xml;
    this.changes = changes;
    this.body = body;
  }

  void write(JsonNode table, @Nullable Change change) {
    xml.open("w:tbl").open("w:tblPr").says("w:tblStyle", "ChanceryTable");
    xml.empty("w:tblW", "w:w", "5000", "w:type", "pct");
    xml.empty("w:tblLook", "w:val", "0420", "w:firstRow", "1", "w:noVBand", "1").close();
    grid(table);
    for (JsonNode row : Nodes.children(table)) {
      row(row, change == null ? Nodes.change(row) : change);
    }
    xml.close();
  }

  private void grid(JsonNode table) {
    var widths = new ArrayList<Integer>();
    var columns = new ColumnWidths();
    Nodes.children(table).forEach(columns::row);
    widths.addAll(columns.widths());
    xml.open("w:tblGrid");
    for (int width : widths) {
      int twips = width == 0 ? WIDTH / widths.size() : width * TWIPS_OF_A_PIXEL;
      xml.empty("w:gridCol", "w:w", Integer.toString(twips));
    }
    xml.close();
  }

  private void row(JsonNode row, @Nullable Change change) {
    List<JsonNode> cells = Nodes.children(row);
    xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
    if (cells.stream().allMatch(cell -> Nodes.is(cell, "table_header"))) {
      xml.empty("w:tblHeader");
    }
    changes.note(xml, change);
    xml.close();
    int column = 0;
    for (JsonNode cell : cells) {
      column = goOn(column);
      cell(cell, column);
      column += Nodes.number(cell, "colspan", 1);
    }
    goOn(column);
    xml.close();
  }

  /** Writes what reaches here from above, and says which column is free. */
  private int goOn(int from) {
    int column = from;
    while (column < reaching.size() && reaching.get(column) != null) {
      Reaching above = java.util.Objects.requireNonNull(reaching.get(column));
      xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", "0", "w:type", "auto");
      span(above.colspan);
      xml.empty("w:vMerge").close().empty("w:p").close();
      if (--above.rows == 0) {
        reaching.set(column, null);
      }
      column += above.colspan;
    }
    return column;
  }

  private void cell(JsonNode cell, int column) {
    int colspan = Nodes.number(cell, "colspan", 1);
    int rowspan = Nodes.number(cell, "rowspan", 1);
    boolean header = Nodes.is(cell, "table_header");
    xml.open("w:tc").open("w:tcPr");
    width(cell);
    span(colspan);
    if (rowspan > 1) {
      xml.says("w:vMerge", "restart");
      while (reaching.size() <= column) {
        reaching.add(null);
      }
      reaching.set(column, new Reaching(colspan, rowspan - 1));
    }
    xml.close();
    Change change = Nodes.change(cell);
    for (JsonNode plain : Nodes.children(cell)) {
      body.paragraph(
          header ? HouseStyle.HEADER_CELL : HouseStyle.CELL,
          null,
          plain,
          change == null ? Nodes.whole(plain) : change);
    }
    xml.close();
  }

  private void width(JsonNode cell) {
    int pixels = 0;
    for (JsonNode width : cell.path("attrs").path("colwidth")) {
      pixels += width.asInt(0);
    }
    if (pixels == 0) {
      xml.empty("w:tcW", "w:w", "0", "w:type", "auto");
    } else {
      xml.empty("w:tcW", "w:w", Integer.toString(pixels * TWIPS_OF_A_PIXEL), "w:type", "dxa");
    }
  }

  private void span(int colspan) {
    if (colspan > 1) {
      xml.says("w:gridSpan", colspan);
    }
  }
}
