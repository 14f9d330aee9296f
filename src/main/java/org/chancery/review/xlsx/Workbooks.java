package org.chancery.review.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes workbooks. Every cell is a string: what people typed is never a formula, neither when the
 * file is opened nor when a cell is edited there. The same sheet always gives the same bytes.
 */
public final class Workbooks {

  private static final String HOUSE = "Chancery";
  private static final long NO_MOMENT = 315_532_800_000L; // 1 January 1980, where zip begins

  private Workbooks() {}

  /**
   * Writes a workbook.
   *
   * @param sheet its content
   * @return an Office Open XML file
   */
  public static byte[] write(Sheet sheet) {
    try (var book = new XSSFWorkbook()) {
      properties(book, sheet);
      fill(book.createSheet(sheet.name()), sheet, new Styles(book));
      var bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return withoutMoments(bytes.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void properties(XSSFWorkbook book, Sheet sheet) {
    var properties = book.getProperties().getCoreProperties();
    properties.setTitle(sheet.title());
    properties.setCreator(HOUSE);
    properties.setLastModifiedByUser(HOUSE);
    properties.setCreated(Optional.of(Date.from(sheet.asOf())));
    properties.setModified(Optional.of(Date.from(sheet.asOf())));
  }

  private static void fill(XSSFSheet page, Sheet sheet, Styles styles) {
    var next = 0;
    for (var line : sheet.head()) {
      write(page.createRow(next++), line, styles, Styles.Look.HEAD);
    }
    next++;
    var columns = sheet.columns();
    write(
        page.createRow(next++),
        columns.stream().map(Sheet.Column::heading).toList(),
        styles,
        Styles.Look.HEADING);
    write(
        page.createRow(next++),
        columns.stream().map(Sheet.Column::below).toList(),
        styles,
        Styles.Look.BELOW);
    var firstRow = next;
    for (var row : sheet.rows()) {
      write(page.createRow(next++), row, styles, Styles.Look.CELL);
    }
    for (int i = 0; i < columns.size(); i++) {
      page.setColumnWidth(i, columns.get(i).width() * 256);
    }
    page.createFreezePane(0, firstRow);
    page.setRepeatingRows(new CellRangeAddress(firstRow - 2, firstRow - 1, -1, -1));
    page.getPrintSetup().setLandscape(true);
    page.setFitToPage(true);
    page.getPrintSetup().setFitWidth((short) 1);
    page.getPrintSetup().setFitHeight((short) 0);
  }

  private static void write(XSSFRow row, List<String> words, Styles styles, Styles.Look look) {
    for (int i = 0; i < words.size(); i++) {
      var cell = row.createCell(i);
      cell.setCellStyle(styles.of(look, words.get(i)));
      cell.setCellValue(words.get(i));
    }
  }

  /** A zip entry tells when it was written, which would make two equal files differ. */
  private static byte[] withoutMoments(byte[] file) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(file));
        var out = new ZipOutputStream(bytes)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var same = new ZipEntry(entry.getName());
        same.setTime(NO_MOMENT);
        out.putNextEntry(same);
        in.transferTo(out);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
