package org.chancery.drafting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.TextFilter;
import org.chancery.drafting.TextKind;
import org.chancery.identity.CurrentActor;
import org.chancery.shell.Act;
import org.chancery.shell.Awaited;
import org.chancery.shell.EmptyState;
import org.chancery.shell.Live;
import org.chancery.shell.PageHead;
import org.chancery.shell.Plural;
import org.chancery.shell.Titles;
import org.jspecify.annotations.Nullable;

/** Every text that the reader may see; the filter and the number of rows live in the address. */
@Route(DraftingNavigation.DOCUMENTS)
@Menu(title = "drafting.documents.title", order = 30, icon = "DOCUMENT")
@CssImport("./drafting/drafting.css")
class DocumentsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

  static final int PAGE = 50;

  /** Beyond that a person searches instead of scrolling. */
  static final int MOST = 1_000;

  private final transient ReadingTexts reading;
  private final transient CurrentActor current;
  private final transient Awaited awaited;
  private final transient Live live;
  private final transient Clock clock;

  private final TextField search = new TextField();
  private final Select<TextKind> kinds = new Select<>();
  private final Div list = new Div();
  private final Paragraph count = new Paragraph();
  private int rows = PAGE;

  DocumentsView(
      ReadingTexts reading, CurrentActor current, Awaited awaited, Live live, Clock clock) {
    this.reading = reading;
    this.current = current;
    this.awaited = awaited;
    this.live = live;
    this.clock = clock;
    search.setLabel(getTranslation("drafting.documents.words"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setMaxLength(200);
    search.setId("words");
    search.addValueChangeListener(change -> changed(change.isFromClient()));
    kinds.setLabel(getTranslation("drafting.documents.kind"));
    kinds.setEmptySelectionAllowed(true);
    kinds.setEmptySelectionCaption(getTranslation("drafting.documents.kind.any"));
    kinds.setItems(TextKind.values());
    kinds.addValueChangeListener(change -> changed(change.isFromClient()));
    count.addClassNames("sm", "muted");
    count.getElement().setAttribute("aria-live", "polite");
    var filter = new Div(search, kinds);
    filter.addClassName("filter");
    search.getElement().setAttribute("data-search", "");
    filter.getElement().setAttribute("role", "search");
    add(
        new PageHead(getTranslation("drafting.documents.title"))
            .sub(getTranslation("drafting.documents.sub")),
        filter,
        count,
        list);
  }

  @Override
  public String getPageTitle() {
    return Titles.of(getTranslation("drafting.documents.title"));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var address = event.getLocation().getQueryParameters();
    var words = TextWords.of(getLocale(), current.get());
    kinds.setItemLabelGenerator(
        kind -> kind == null ? words.say("drafting.documents.kind.any") : words.kind(kind));
    search.setValue(address.getSingleParameter("q").orElse(""));
    kinds.setValue(address.getSingleParameter("kind").map(DocumentsView::kind).orElse(null));
    rows = address.getSingleParameter("rows").map(DocumentsView::number).orElse(PAGE);
    show();
    live.forget(this);
    // of a new table only: a list that is made anew at every stroke cannot be read
    live.everywhere(this, awaited.rooms(current, getLocale()), Live.NEW_TABLES, this::show);
  }

  private void changed(boolean byHand) {
    if (byHand) {
      rows = PAGE;
      remember();
      show();
    }
  }

  private void more() {
    rows = Math.min(MOST, rows + PAGE);
    remember();
    show();
  }

  private void remember() {
    var parameters = new TreeMap<String, List<String>>();
    if (!search.getValue().isBlank()) {
      parameters.put("q", List.of(search.getValue().strip()));
    }
    if (kinds.getValue() != null) {
      parameters.put("kind", List.of(kinds.getValue().name()));
    }
    if (rows > PAGE) {
      parameters.put("rows", List.of(Integer.toString(rows)));
    }
    var query = new QueryParameters(parameters);
    var path = DraftingNavigation.DOCUMENTS;
    UI.getCurrent()
        .getPage()
        .getHistory()
        .replaceState(null, parameters.isEmpty() ? path : path + "?" + query.getQueryString());
  }

  private void show() {
    var actor = current.get();
    var words = TextWords.of(getLocale(), actor);
    var filter = new TextFilter(search.getValue(), kinds.getValue());
    // one more than shown tells whether there are more
    var found = reading.documents(actor, filter, 0, rows + 1);
    var shown = found.subList(0, Math.min(rows, found.size()));
    list.removeAll();
    count.setText(
        found.size() > rows
            ? words.say("drafting.documents.first", rows)
            : Plural.say(words.locale(), "drafting.documents.count", shown.size()));
    if (shown.isEmpty()) {
      list.add(nothing(filter));
      return;
    }
    list.add(new DocumentTable(shown, words, clock));
    if (found.size() > rows) {
      list.add(
          rows < MOST
              ? Act.plain(words.say("drafting.documents.more"), this::more)
              : new Paragraph(words.say("drafting.documents.most")));
    }
  }

  private EmptyState nothing(TextFilter filter) {
    return filter.equals(TextFilter.ALL)
        ? new EmptyState(
            getTranslation("drafting.documents.none.title"),
            getTranslation("drafting.documents.none.why"))
        : new EmptyState(
            getTranslation("drafting.documents.nothing.title"),
            getTranslation("drafting.documents.nothing.why"),
            Act.plain(getTranslation("drafting.documents.clear"), this::clear));
  }

  private void clear() {
    search.setValue("");
    kinds.setValue(null);
    rows = PAGE;
    remember();
    show();
  }

  static @Nullable TextKind kind(String name) {
    return Arrays.stream(TextKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static int number(String rows) {
    return rows.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(rows), PAGE, MOST) : PAGE;
  }
}
