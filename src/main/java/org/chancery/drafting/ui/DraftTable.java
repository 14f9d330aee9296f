package org.chancery.drafting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.chancery.drafting.TextRow;
import org.chancery.identity.Office;
import org.chancery.segments.MandateId;
import org.jspecify.annotations.Nullable;

/** Private drafts; the selected one stands at the gate. */
class DraftTable extends Div {

  private final Map<MandateId, Office> keepers;
  private final TextWords words;
  private final Clock clock;
  private final Consumer<TextRow> select;

  DraftTable(
      List<TextRow> drafts,
      @Nullable TextRow selected,
      Map<MandateId, Office> keepers,
      TextWords words,
      Clock clock,
      Consumer<TextRow> select) {
    this.keepers = keepers;
    this.words = words;
    this.clock = clock;
    this.select = select;
    var count = new Span(Integer.toString(drafts.size()));
    count.addClassName("n");
    var title = new H2(words.say("drafting.drafts"));
    title.add(new Span(" "), count);
    var body = new NativeTableBody();
    drafts.forEach(row -> body.add(row(row, row.equals(selected))));
    var table = new NativeTable(header(), body);
    table.addClassName("drafts");
    add(title, table);
  }

  private NativeTableHeader header() {
    var changed = new NativeTableHeaderCell(words.say("drafting.column.changed"));
    changed.addClassName("num");
    return new NativeTableHeader(
        new NativeTableRow(
            new NativeTableHeaderCell(words.say("drafting.column.draft")),
            new NativeTableHeaderCell(words.say("drafting.column.keeper")),
            changed));
  }

  private NativeTableRow row(TextRow row, boolean atGate) {
    var title = new Anchor(DraftingNavigation.text(row.id()), row.title());
    title.addClassName("ti");
    var kind = new Span(words.kind(row.kind()) + ", " + words.language(row.language()));
    kind.addClassName("muted");
    var first = new NativeTableCell(title, kind);
    if (!row.releasedTo().isEmpty()) {
      var released = new Span(words.releasedTo(row.releasedTo()));
      released.addClassNames("muted", "out");
      first.add(released);
    }
    var keeper = words.ownOffice(row.keeper(), keepers);
    var changed = new Span(words.recently(row.changedAt(), clock));
    changed.addClassNames("muted", "nb");
    var last = new NativeTableCell(changed, toGate(row, atGate));
    last.addClassName("num");
    var line = new NativeTableRow(first, new NativeTableCell(new Span(keeper)), last);
    if (atGate) {
      line.addClassName("sel");
    }
    return line;
  }

  private NativeButton toGate(TextRow row, boolean atGate) {
    var button = new NativeButton(words.say("drafting.to-gate"), click -> select.accept(row));
    button.addClassNames("btn", "sm");
    button.getElement().setAttribute("type", "button");
    button.getElement().setAttribute("aria-pressed", Boolean.toString(atGate));
    button.getElement().setAttribute("aria-label", words.say("drafting.to-gate.of", row.title()));
    return button;
  }
}
