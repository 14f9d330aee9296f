package org.chancery.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.chancery.identity.MandateRow;
import org.chancery.shell.Plate;
import org.chancery.shell.StatusTag;
import org.jspecify.annotations.Nullable;

/** Mandates, one a row: for whom, which office, since when, and what can be done. */
class MandateTable extends NativeTable {

  private final Instant now;
  private final Dates dates;
  private final @Nullable Function<MandateRow, Component> act;

  MandateTable(
      List<MandateRow> rows,
      Instant now,
      Dates dates,
      @Nullable Function<MandateRow, Component> act) {
    this.now = now;
    this.dates = dates;
    this.act = act;
    addClassName("keeps");
    var body = new NativeTableBody();
    rows.forEach(row -> body.add(line(row)));
    var head =
        new NativeTableRow(
            head("administration.column.holder"),
            head("administration.column.office"),
            head("administration.column.validity"));
    if (act != null) {
      head.add(head("administration.column.act"));
    }
    add(new NativeTableHeader(head), body);
  }

  private NativeTableHeaderCell head(String key) {
    return new NativeTableHeaderCell(getTranslation(key));
  }

  private NativeTableRow line(MandateRow row) {
    var name = row.holder().names().in(getLocale());
    var holder = new NativeTableCell(Plate.of(row.holder(), getLocale()), new Span(name));
    holder.addClassName("whom");
    var title = new Span(row.office().in(getLocale()));
    title.addClassName("ti");
    var capacity = new Span(AppointmentForm.name(row.capacity(), this));
    capacity.addClassName("muted");
    var validity = new NativeTableCell(new Span(dates.validity(row.since(), row.until())));
    validity.add(new Span(" "), tag(row));
    var line = new NativeTableRow(holder, new NativeTableCell(title, capacity), validity);
    if (act != null) {
      var last = new NativeTableCell(act.apply(row));
      last.addClassName("num");
      line.add(last);
    }
    return line;
  }

  private StatusTag tag(MandateRow row) {
    return row.valid()
        ? new StatusTag(getTranslation("administration.valid"))
        : new StatusTag(
                getTranslation(ended(row, now) ? "administration.ended" : "administration.not-yet"))
            .provisional();
  }

  static boolean ended(MandateRow row, Instant now) {
    var until = row.until();
    return until != null && !now.isBefore(until);
  }
}
