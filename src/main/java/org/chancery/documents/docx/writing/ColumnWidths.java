package org.chancery.documents.docx.writing;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How many columns a table has and how wide each is, as far as its cells say. */
final class ColumnWidths {

  private final List<Integer> widths = new ArrayList<>();
  private final List<Integer> taken = new ArrayList<>();

  void row(JsonNode row) {
    int column = 0;
    for (JsonNode cell : Nodes.children(row)) {
      column = free(column);
      int colspan = Nodes.number(cell, "colspan", 1);
      JsonNode said = cell.path("attrs").path("colwidth");
      for (int i = 0; i < colspan; i++) {
        grow(column + i);
        widths.set(column + i, Math.max(widths.get(column + i), said.path(i).asInt(0)));
        taken.set(column + i, Nodes.number(cell, "rowspan", 1));
      }
      column += colspan;
    }
    taken.replaceAll(rows -> Math.max(rows - 1, 0));
  }

  private int free(int from) {
    int column = from;
    while (column < taken.size() && taken.get(column) > 0) {
      column++;
    }
    return column;
  }

  private void grow(int column) {
    while (widths.size() <= column) {
      widths.add(0);
      taken.add(0);
    }
  }

  /** One for each column; 0 where nothing is said. */
  List<Integer> widths() {
    return widths.isEmpty() ? List.of(0) : widths;
  }
}
