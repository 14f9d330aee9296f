package org.chancery.publication.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.chancery.publication.Report;

/** Who signed a file, and whose signature is missing. */
class SignatureTable extends NativeTable {

  SignatureTable(List<Report.Line> lines) {
    addClassName("signatures");
    add(
        new NativeTableHeader(
            new NativeTableRow(
                new NativeTableHeaderCell(getTranslation("publication.signatures.agency")),
                new NativeTableHeaderCell(getTranslation("publication.signatures.office")),
                new NativeTableHeaderCell(getTranslation("publication.signatures.at")))));
    var body = new NativeTableBody();
    lines.forEach(line -> body.add(row(line)));
    add(body);
  }

  private NativeTableRow row(Report.Line line) {
    if (line.at().isEmpty()) {
      var missing = new NativeTableCell(new Span(getTranslation("publication.signatures.missing")));
      missing.getElement().setAttribute("colspan", "2");
      missing.addClassName("muted");
      return new NativeTableRow(new NativeTableCell(line.agency()), missing);
    }
    return new NativeTableRow(
        new NativeTableCell(line.agency()),
        new NativeTableCell(line.office()),
        new NativeTableCell(line.at()));
  }
}
