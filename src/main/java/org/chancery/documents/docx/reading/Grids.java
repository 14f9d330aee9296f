package org.chancery.documents.docx.reading;

import java.util.ArrayList;
import java.util.List;
import org.chancery.documents.docx.reading.Item.Cell;
import org.chancery.documents.docx.reading.Item.Grid;
import org.chancery.documents.docx.reading.Item.Para;
import org.chancery.documents.docx.reading.Item.Row;
import org.chancery.documents.docx.reading.LeftOut.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables. Word lets cells span by counting columns and by "goes on here"; ours say how far
 * they reach, and every row is as wide as the table.
 */
final class Grids {

  private static final int TWIPS_OF_A_PIXEL = 15;
  private static final int WIDEST = 5_000;
  private static final int MOST_COLUMNS = 50;
  private static final int TALLEST = 50;

  /** A cell while its table is read. */
  private static final class Open {
    final boolean header;
    final int column;
    final int colspan;
    final boolean continues;
    final List<Integer> widths;
    final List<Para> paragraphs;
    int rowspan = 1;

    Open(
        boolean header,
        int column,
        int colspan,
        boolean continues,
        List<Integer> widths,
        List<Para> paragraphs) {
      this.header = header;
      this.column = column;
      this.colspan = colspan;
      this.continues = continues;
      this.widths = widths;
      this.paragraphs = paragraphs;
    }
  }

  private final WordFile file;
  private final Paragraphs paragraphs;
  private final List<List<Open>> rows = new ArrayList<>();
  private final List<@Nullable Change> changes = new ArrayList<>();
  private final List<Integer> columns = new ArrayList<>();

  private Grids(WordFile file) {
    this.file = file;
    this.paragraphs = new Paragraphs(file);
  }

  /** The table, or nothing when it has no cell. */
  static @Nullable Grid read(WordFile file, Element table) {
    var grids = new Grids(file);
    Element grid = table.child("w:tblGrid");
    if (grid != null) {
      for (Element column : grid.children()) {
        Integer width = column.number("w:w");
        grids.columns.add(width == null ? 0 : width);
      }
    }
    grids.rows(table);
    return grids.built();
  }

  private void rows(Element parent) {
    for (Element child : parent.children()) {
      switch (child.name()) {
        case "w:tr" -> row(child);
        case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:del" -> rows(child);
        default -> {}
      }
    }
  }

  private void row(Element row) {
    Element properties = row.child("w:trPr");
    Change change = file.tracks.in(properties);
    if (change == null) {
      file.tracks.gap();
    }
    var cells = new ArrayList<Open>();
    boolean header = properties != null && properties.on("w:tblHeader");
    Integer before = properties == null ? null : properties.counted("w:gridBefore");
    if (before != null && before > 0 && before <= MOST_COLUMNS) {
      cells.add(new Open(header, 0, before, false, List.of(), List.of()));
    }
    if (change == null) {
      cells(row, header, cells);
    } else {
      file.tracks.aside(() -> cells(row, header, cells));
    }
    rows.add(cells);
    changes.add(change);
  }

  private void cells(Element parent, boolean header, List<Open> cells) {
    for (Element child : parent.children()) {
      switch (child.name()) {
        case "w:tc" -> cells.add(cell(child, header, end(cells)));
        case "w:sdt", "w:sdtContent", "w:customXml" -> cells(child, header, cells);
        default -> {}
      }
    }
  }

  private static int end(List<Open> cells) {
    return cells.isEmpty() ? 0 : cells.getLast().column + cells.getLast().colspan;
  }

  private Open cell(Element cell, boolean header, int column) {
    Element properties = cell.child("w:tcPr");
    Integer span = properties == null ? null : properties.counted("w:gridSpan");
    int colspan = span == null ? 1 : Math.clamp(span, 1, MOST_COLUMNS);
    Element merge = properties == null ? null : properties.child("w:vMerge");
    boolean continues = merge != null && !merge.value("w:val", "continue").equals("restart");
    var words = new ArrayList<Para>();
    words(cell, words);
    Tracks.settle(words);
    if (properties != null && (properties.has("w:cellIns") || properties.has("w:cellDel"))) {
      file.leftOut.count(Kind.FORMAT_CHANGES);
    }
    HouseStyle house = words.isEmpty() ? null : words.getFirst().look.house();
    boolean names = house == null ? header : house == HouseStyle.HEADER_CELL;
    return new Open(names, column, colspan, continues, widths(properties, column, colspan), words);
  }

  private List<Integer> widths(@Nullable Element properties, int column, int colspan) {
    Element width = properties == null ? null : properties.child("w:tcW");
    if (width == null || !width.value("w:type", "dxa").equals("dxa")) {
      return List.of();
    }
    var widths = new ArrayList<Integer>();
    for (int i = column; i < column + colspan; i++) {
      int twips = i < columns.size() ? columns.get(i) : 0;
      widths.add(Math.clamp(twips / TWIPS_OF_A_PIXEL, 0, WIDEST));
    }
    return widths.stream().allMatch(one -> one == 0) ? List.of() : widths;
  }

  private void words(Element parent, List<Para> words) {
    for (Element child : parent.children()) {
      switch (child.name()) {
        case "w:p" -> words.add(numbered(paragraphs.read(child)));
        case "w:tbl" -> {
          file.leftOut.count(Kind.NESTED_TABLES);
          words(child, words);
        }
        case "w:tr", "w:tc", "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:del" ->
            words(child, words);
        default -> {}
      }
    }
  }

  /** No lists are in our cells: the number that Word draws becomes words. */
  private Para numbered(Para paragraph) {
    Para.Numbered number = paragraph.numbered;
    if (number != null && !number.drawn().isBlank() && !paragraph.isEmpty()) {
      file.leftOut.count(Kind.LISTS_IN_TABLES);
      String drawn = Letters.admitted(number.drawn(), new LeftOut()).strip();
      paragraph.content.add(0, new Inline.Words(drawn + " ", Marks.NONE));
    } else if (number != null && !number.drawn().isBlank()) {
      paragraph.content.add(0, new Inline.Words(number.drawn().strip(), Marks.NONE));
    }
    return paragraph;
  }

  private @Nullable Grid built() {
    int width = Math.min(rows.stream().mapToInt(Grids::end).max().orElse(0), MOST_COLUMNS);
    for (int i = 1; i < rows.size(); i++) {
      reach(i);
    }
    var whole = new ArrayList<Row>();
    for (int i = 0; i < rows.size(); i++) {
      var cells = new ArrayList<Cell>();
      for (Open open : rows.get(i)) {
        if (!open.continues && open.column < width) {
          cells.add(closed(open, width, open.rowspan));
        }
      }
      int end = end(rows.get(i));
      boolean header = !rows.get(i).isEmpty() && rows.get(i).getFirst().header;
      for (int column = end; column < width; column++) {
        cells.add(closed(new Open(header, column, 1, false, List.of(), List.of()), width, 1));
      }
      if (!cells.isEmpty()) {
        whole.add(new Row(cells, changes.get(i)));
      }
    }
    return whole.isEmpty() ? null : new Grid(whole);
  }

  /** Lets the cells above reach into a row, unless nothing else would be in it. */
  private void reach(int row) {
    var cells = rows.get(row);
    boolean empty =
        cells.stream().allMatch(open -> open.continues)
            && end(cells) >= rows.stream().mapToInt(Grids::end).max().orElse(0);
    for (int i = 0; i < cells.size(); i++) {
      Open open = cells.get(i);
      Open above = open.continues ? above(row, open) : null;
      if (above != null && above.rowspan < TALLEST) {
        above.rowspan += empty ? 0 : 1;
      } else if (open.continues) {
        cells.set(
            i,
            new Open(open.header, open.column, open.colspan, false, open.widths, open.paragraphs));
      }
    }
  }

  private @Nullable Open above(int row, Open below) {
    for (int i = row - 1; i >= 0; i--) {
      Open found = null;
      for (Open open : rows.get(i)) {
        if (open.column == below.column && open.colspan == below.colspan) {
          found = open;
        }
      }
      if (found == null || !found.continues) {
        return found;
      }
    }
    return null;
  }

  private static Cell closed(Open open, int width, int rowspan) {
    int colspan = Math.min(open.colspan, width - open.column);
    var widths = open.widths.size() == colspan ? open.widths : List.<Integer>of();
    return new Cell(open.header, colspan, rowspan, widths, open.paragraphs);
  }
}
