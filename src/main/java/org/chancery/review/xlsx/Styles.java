package org.chancery.review.xlsx;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells look; all of them are text. */
final class Styles {

  /** What a cell is. */
  enum Look {
    HEAD,
    HEADING,
    BELOW,
    CELL
  }

  /** With these a spreadsheet begins a formula when somebody types them. */
  private static final String BEGINNINGS = "=+-@\t\n";

  private final Map<Look, XSSFCellStyle> plain = new EnumMap<>(Look.class);
  private final Map<Look, XSSFCellStyle> quoted = new EnumMap<>(Look.class);

  Styles(XSSFWorkbook book) {
    for (var look : Look.values()) {
      plain.put(look, style(book, look, false));
      quoted.put(look, style(book, look, true));
    }
  }

  /** What begins like a formula is marked as quoted, so that it stays text when it is edited. */
  XSSFCellStyle of(Look look, String words) {
    var styles = !words.isEmpty() && BEGINNINGS.indexOf(words.charAt(0)) >= 0 ? quoted : plain;
    var style = styles.get(look);
    if (style == null) {
      throw new IllegalStateException("There is no style for " + look);
    }
    return style;
  }

  private static XSSFCellStyle style(XSSFWorkbook book, Look look, boolean quoted) {
    var style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat("@"));
    style.setQuotePrefixed(quoted);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(look != Look.HEAD);
    var font = book.createFont();
    font.setBold(look == Look.HEADING);
    font.setItalic(look == Look.BELOW);
    style.setFont(font);
    if (look != Look.HEAD) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    return style;
  }
}
