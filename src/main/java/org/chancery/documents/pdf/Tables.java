package org.chancery.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import org.chancery.texts.Block.Kind;
import org.chancery.texts.RedlineBlock;
import org.w3c.dom.Element;

/** Tables of a paper, with the rows of headers repeated on each page. */
final class Tables {

  private static final String HEADERS = "data-headers";

  /** From the pixels of a screen to the points of paper. */
  private static final double POINTS = 0.75;

  private Tables() {}

  /** A table whose first rows are rows of headers. */
  static Element table(Element parent, int rowsOfHeaders) {
    var table = Xhtml.add(parent, "table", "grid");
    table.setAttribute(HEADERS, Integer.toString(rowsOfHeaders));
    return table;
  }

  static Element row(Element table) {
    int headers = Integer.parseInt(table.getAttribute(HEADERS));
    int rows = rows(table).size();
    return Xhtml.add(group(table, rows < headers ? "thead" : "tbody"), "tr", "");
  }

  private static Element group(Element table, String tag) {
    return table.getLastChild() instanceof Element last && last.getTagName().equals(tag)
        ? last
        : Xhtml.add(table, tag, "");
  }

  static Element cell(Element row, RedlineBlock block) {
    boolean header = block.kind() == Kind.TABLE_HEADER;
    var cell = Xhtml.add(row, header ? "th" : "td", "");
    if (header) {
      boolean top = ((Element) row.getParentNode()).getTagName().equals("thead");
      cell.setAttribute("scope", top ? "col" : "row");
    }
    var place = block.block().cell();
    if (place != null) {
      span(cell, "colspan", place.colspan());
      span(cell, "rowspan", place.rowspan());
      if (place.width() > 0) {
        cell.setAttribute("style", "width: " + Math.round(place.width() * POINTS) + "pt");
      }
    }
    return cell;
  }

  private static void span(Element cell, String name, int span) {
    if (span > 1) {
      cell.setAttribute(name, Integer.toString(span));
    }
  }

  /**
   * Makes all rows equally wide (ISO 14289-1, 7.5): a redline has cells of two tables in one, and
   * what was typed may leave a corner out.
   */
  static void straighten(Element table) {
    table.removeAttribute(HEADERS);
    var rows = rows(table);
    var covered = new int[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (var cell : children(rows.get(i))) {
        int below = Math.min(number(cell, "rowspan"), sameGroup(rows, i));
        if (below > 1) {
          cell.setAttribute("rowspan", Integer.toString(below));
        } else {
          cell.removeAttribute("rowspan");
        }
        for (int row = i; row < i + below; row++) {
          covered[row] += number(cell, "colspan");
        }
      }
    }
    int widest = 0;
    for (int width : covered) {
      widest = Math.max(widest, width);
    }
    for (int i = 0; i < rows.size(); i++) {
      for (int width = covered[i]; width < widest; width++) {
        Xhtml.add(rows.get(i), "td", "");
      }
    }
  }

  /** How many rows there are from this one to the end of its group, which no cell leaves. */
  private static int sameGroup(List<Element> rows, int row) {
    int end = row;
    while (end < rows.size() && rows.get(end).getParentNode() == rows.get(row).getParentNode()) {
      end++;
    }
    return end - row;
  }

  private static int number(Element cell, String name) {
    var value = cell.getAttribute(name);
    return value.isEmpty() ? 1 : Integer.parseInt(value);
  }

  private static List<Element> rows(Element table) {
    return children(table).stream().flatMap(group -> children(group).stream()).toList();
  }

  private static List<Element> children(Element parent) {
    var found = new ArrayList<Element>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }
}
