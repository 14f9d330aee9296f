package org.chancery.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.documents.FinalKind;
import org.chancery.documents.FinalText;
import org.chancery.documents.FinalText.Edition;
import org.chancery.documents.pdf.Body.Bookmark;
import org.chancery.documents.pdf.Rows.Row;
import org.chancery.texts.Redline;
import org.w3c.dom.Element;

/**
 * Sets the texts of a work beside each other, a row for each block. A row is a row of a table only
 * for the layout: {@link Structure} leaves one part for each language, so that a reading voice
 * reads one language from beginning to end.
 */
final class Columns {

  private final FinalKind kind;
  private final List<Column> columns;

  private record Column(Edition edition, Body body) {
    Words words() {
      return Words.in(edition.language());
    }
  }

  Columns(Words paper, FinalKind kind, FinalText.Columns content) {
    this.kind = kind;
    this.columns =
        content.editions().stream()
            .map(
                edition ->
                    new Column(
                        edition,
                        Body.ofColumn(
                            paper,
                            edition.language(),
                            kind,
                            Redline.unchanged(edition.blocks()).blocks())))
            .toList();
  }

  List<Locale> languages() {
    return columns.stream().map(column -> column.edition().language()).toList();
  }

  List<Bookmark> bookmarks() {
    return columns.getFirst().body().bookmarks();
  }

  boolean needContents() {
    return columns.stream()
        .anyMatch(
            column -> Contents.needed(column.body().bookmarks().size(), column.edition().blocks()));
  }

  /** The contents of each language in its column. */
  void contents(Element target, List<Said> signatures) {
    var row = row(table(target, false));
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      var sections = new ArrayList<>(column.body().bookmarks());
      if (!signatures.isEmpty()) {
        sections.add(new Bookmark(signatures.get(i).words(), SignaturePage.HREF));
      }
      Contents.into(cell(row, i), column.words(), sections);
    }
  }

  void titles(Element target) {
    var row = row(table(target, false));
    for (int i = 0; i < columns.size(); i++) {
      title(cell(row, i), columns.get(i));
    }
  }

  void into(Element target) {
    var table = table(target, false);
    for (var row : Rows.of(columns.stream().map(column -> column.body().units()).toList())) {
      if (begins(row)) {
        table = table(target, beginsPage(row));
      }
      fill(row(table), row);
    }
  }

  private void title(Element cell, Column column) {
    cell.setAttribute(Part.PLACE, column.words().say("place.title"));
    KindLine.of(column.words(), kind, column.edition().title())
        .ifPresent(line -> Xhtml.text(Xhtml.add(cell, "p", "kind"), line));
    var heading = Xhtml.add(cell, "h1", "");
    column.body().title(heading);
    if (!heading.hasChildNodes()) {
      Xhtml.text(heading, column.edition().title());
    }
  }

  private void fill(Element line, Row row) {
    for (int i = 0; i < columns.size(); i++) {
      var cell = cell(line, i);
      var unit = row.units().get(i);
      if (unit != null) {
        columns.get(i).body().into(cell, unit);
      }
    }
  }

  private boolean begins(Row row) {
    return row.units().entrySet().stream()
        .anyMatch(unit -> columns.get(unit.getKey()).body().beginsSection(unit.getValue()));
  }

  private boolean beginsPage(Row row) {
    return row.units().entrySet().stream()
        .anyMatch(unit -> columns.get(unit.getKey()).body().beginsPage(unit.getValue()));
  }

  private Element table(Element target, boolean onNewPage) {
    var table = Xhtml.add(target, "table", onNewPage ? "columns begins" : "columns");
    return Xhtml.add(table, "tbody", "");
  }

  private static Element row(Element table) {
    return Xhtml.add(table, "tr", "");
  }

  private Element cell(Element row, int column) {
    var cell = Xhtml.add(row, "td", column == 0 ? "column" : "column next");
    cell.setAttribute("lang", columns.get(column).words().language());
    return cell;
  }
}
