package org.chancery.signing.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Set;
import org.chancery.identity.CurrentActor;
import org.chancery.segments.Holder;
import org.chancery.shell.Act;
import org.chancery.shell.Awaited;
import org.chancery.shell.EmptyState;
import org.chancery.shell.Live;
import org.chancery.shell.PageHead;
import org.chancery.shell.Plate;
import org.chancery.shell.Titles;
import org.chancery.signing.InstrumentRow;
import org.chancery.signing.ReadingInstruments;
import org.jspecify.annotations.Nullable;

/** All instruments that the actor may see, newest first. */
@Route(SigningNavigation.INSTRUMENTS)
@Menu(title = "signing.title", order = 40, icon = "PEN")
@CssImport("./signing/signing.css")
class InstrumentsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

  private final transient ReadingInstruments instruments;
  private final transient CurrentActor current;
  private final transient Awaited awaited;
  private final transient Live live;
  private final Div page = new Div();
  private ReadingInstruments.@Nullable Listing shown;

  InstrumentsView(
      ReadingInstruments instruments, CurrentActor current, Awaited awaited, Live live) {
    this.instruments = instruments;
    this.current = current;
    this.awaited = awaited;
    this.live = live;
    add(page);
  }

  @Override
  public String getPageTitle() {
    return Titles.of(getTranslation("signing.title"));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    shown = null;
    show();
    live.forget(this);
    live.everywhere(this, awaited.rooms(current, getLocale()), Set.of(Ringing.TOPIC), this::show);
  }

  /**
   * Bells ring for every instrument of one's rooms: the page is made anew only if it would differ.
   */
  private void show() {
    var actor = current.get();
    var phrases = SigningPhrases.of(getLocale(), actor);
    var listing = instruments.list(actor);
    if (listing.equals(shown)) {
      return;
    }
    shown = listing;
    page.removeAll();
    page.add(
        new PageHead(phrases.say("signing.title"))
            .sub(phrases.say("signing.title.sub"))
            .acts(Act.link(SigningNavigation.REGISTER, phrases.say("signing.register.see"))));
    if (listing.rows().isEmpty()) {
      page.add(
          new EmptyState(phrases.say("signing.none.title"), phrases.say("signing.none.sentence")));
      return;
    }
    var list = new OrderedList();
    list.addClassName("instruments");
    listing.rows().forEach(row -> list.add(row(row, listing.holders(), phrases)));
    page.add(list);
  }

  private static ListItem row(InstrumentRow row, List<Holder> holders, SigningPhrases phrases) {
    var name = new H2(new Anchor(SigningNavigation.instrument(row.id()), row.title()));
    var symbol = new Span(row.symbol());
    symbol.addClassName("sym");
    var facts =
        new Paragraph(symbol, new Span(phrases.say("signing.opened", phrases.day(row.openedAt()))));
    facts.addClassNames("sm", "muted", "dots");
    var plates = new Div();
    plates.addClassName("plates");
    row.parties()
        .forEach(
            party -> {
              var plate = Plate.of(SigningPhrases.side(party.agency(), holders), phrases.locale());
              plates.add(party.signature() == null ? plate.absent() : plate);
            });
    var state = new Paragraph(phrases.state(row.state(), holders));
    state.addClassNames("sm", "muted");
    return new ListItem(
        new Div(name, facts), new Div(plates, state), new Span(phrases.tag(row.state())));
  }
}
