package org.chancery.drafting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import org.chancery.drafting.TextRow;
import org.chancery.shell.StatusTag;

/** Texts with symbol, title, stage, where they lie and when they changed. */
class DocumentTable extends NativeTable {

  private final TextWords words;
  private final Clock clock;

  DocumentTable(List<TextRow> rows, TextWords words, Clock clock) {
    this.words = words;
    this.clock = clock;
    addClassNames("documents", "ruled");
    getElement().setAttribute("aria-label", words.say("drafting.documents.title"));
    var changed = new NativeTableHeaderCell(words.say("drafting.column.changed"));
    changed.addClassName("num");
    var body = new NativeTableBody();
    rows.forEach(row -> body.add(row(row)));
    add(
        new NativeTableHeader(
            new NativeTableRow(
                new NativeTableHeaderCell(words.say("drafting.column.symbol")),
                new NativeTableHeaderCell(words.say("drafting.column.title")),
                new NativeTableHeaderCell(words.say("drafting.column.stage")),
                new NativeTableHeaderCell(words.say("drafting.column.where")),
                changed)),
        body);
  }

  private NativeTableRow row(TextRow row) {
    var symbol = new Span(row.symbol() == null ? "—" : row.symbol());
    symbol.addClassName("sym");
    var title = new Anchor(DraftingNavigation.text(row.id()), row.title());
    title.addClassName("ti");
    var kind = new Span(words.kind(row.kind()) + ", " + words.language(row.language()));
    kind.addClassName("muted");
    var changed = new Span(words.recently(row.changedAt(), clock));
    changed.addClassNames("muted", "nb");
    var last = new NativeTableCell(changed);
    last.addClassName("num");
    return new NativeTableRow(
        new NativeTableCell(symbol),
        new NativeTableCell(title, kind),
        new NativeTableCell(stage(row)),
        new NativeTableCell(new Span(words.room(row.spaceKind(), row.spaceCode()))),
        last);
  }

  private StatusTag stage(TextRow row) {
    var tag = new StatusTag(words.stage(row.stage()));
    return switch (row.stage()) {
      case DRAFT, WITHDRAWN -> tag.provisional();
      case NEGOTIATION, CLEAN -> tag;
      case FROZEN -> tag.settled();
    };
  }
}
