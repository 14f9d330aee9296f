package org.chancery.review.xlsx;

import java.time.Instant;
import java.util.List;

/**
 * A workbook of one sheet, all of it words.
 *
 * @param name of the sheet, at most 31 characters, none of {@code []:*?/\}
 * @param title of the document's properties
 * @param head lines above the table, each a label and its value
 * @param columns the table's columns
 * @param rows the table's rows, each with one cell for each column
 * @param asOf the moment that the file's properties name
 */
public record Sheet(
    String name,
    String title,
    List<List<String>> head,
    List<Column> columns,
    List<List<String>> rows,
    Instant asOf) {

  /** Keeps copies of the lists. */
  public Sheet {
    head = head.stream().map(List::copyOf).toList();
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * A column.
   *
   * @param heading its name
   * @param below its name in the other language
   * @param width in characters
   */
  public record Column(String heading, String below, int width) {}
}
