package org.chancery.shell.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.chancery.identity.Actor;
import org.chancery.identity.CurrentActor;
import org.chancery.identity.Mandate;
import org.chancery.shell.Act;
import org.chancery.shell.Awaited;
import org.chancery.shell.AwaitingItem;
import org.chancery.shell.DeskCard;
import org.chancery.shell.EmptyState;
import org.chancery.shell.Formats;
import org.chancery.shell.Live;
import org.chancery.shell.PageHead;
import org.chancery.shell.Plural;
import org.chancery.shell.SecondaryPanel;
import org.chancery.shell.Titles;
import org.chancery.shell.Words;

/** What awaits me now, in which capacity, and by when. */
@Route("")
@Menu(title = "shell.desk", order = 0, icon = "DESK")
class DeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final int SPELLED_OUT = 10;

  private final transient CurrentActor current;
  private final transient Awaited awaited;
  private final transient List<DeskCard> cards;
  private final transient Clock clock;
  private final Section list = new Section();
  private final Aside side = new Aside();
  private final PageHead head;

  DeskView(CurrentActor current, Awaited awaited, List<DeskCard> cards, Live live, Clock clock) {
    this.current = current;
    this.awaited = awaited;
    this.cards = cards;
    this.clock = clock;
    var actor = current.get();
    head = new PageHead(getTranslation("shell.desk")).over(now(actor));
    list.getElement().setAttribute("aria-label", getTranslation("shell.desk.list"));
    side.addClassName("side");
    var main = new Div(list);
    var columns = new Div(main, side);
    columns.addClassName("two");
    add(head, columns);
    live.everywhere(this, awaited.rooms(current, getLocale()), java.util.Set.of(), this::show);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    var actor = current.get();
    var items = awaited.of(actor, getLocale());
    head.title(title(items.size()));
    list.removeAll();
    if (items.isEmpty()) {
      list.add(
          new EmptyState(
              getTranslation("shell.desk.title.none"),
              getTranslation("shell.desk.none"),
              Act.link("meetings", getTranslation("shell.desk.none.step"))));
    } else {
      list.add(rows(items, actor));
    }
    side.removeAll();
    cards.forEach(card -> card.card(actor, getLocale()).ifPresent(side::add));
    side.add(capacities(actor));
  }

  private OrderedList rows(List<AwaitingItem> items, Actor actor) {
    var rows = new OrderedList();
    rows.addClassName("await");
    for (int i = 0; i < items.size(); i++) {
      rows.add(new AwaitingRow(items.get(i), i == 0, actor.holder().clock(), clock.instant()));
    }
    return rows;
  }

  private String title(int number) {
    if (number == 0) {
      return getTranslation("shell.desk.title.none");
    }
    var word =
        number <= SPELLED_OUT ? getTranslation("shell.number." + number) : String.valueOf(number);
    return Plural.say(getLocale(), "shell.desk.title", number, word);
  }

  private String now(Actor actor) {
    var now = clock.instant().atZone(actor.holder().clock());
    return getTranslation(
        "shell.desk.now",
        Formats.longDay(now.toLocalDate(), getLocale()),
        Formats.time(now.toInstant(), now.getZone(), getLocale()));
  }

  private SecondaryPanel capacities(Actor actor) {
    var rows = new DescriptionList();
    rows.addClassNames("facts", "left", "capacities");
    for (var mandate : current.mandates()) {
      var office = new DescriptionList.Term(mandate.office().in(getLocale()));
      waits(mandate, actor).ifPresent(office::add);
      rows.add(office, new DescriptionList.Description(dates(mandate)));
    }
    return new SecondaryPanel(getTranslation("shell.desk.act-as"), rows);
  }

  /** What awaits in another capacity is shown there; here, that something does. */
  private Optional<Span> waits(Mandate mandate, Actor actor) {
    var number =
        mandate.id().equals(actor.mandate())
            ? 0
            : current
                .actingAs(mandate)
                .map(other -> awaited.elsewhere(other, getLocale()))
                .orElse(0);
    if (number == 0) {
      return Optional.empty();
    }
    var said = new Span(Plural.say(getLocale(), "shell.desk.elsewhere", number));
    said.addClassNames("sm", "elsewhere");
    return Optional.of(said);
  }

  private String dates(Mandate mandate) {
    var zone = mandate.holder().clock();
    var until = mandate.until();
    return until == null
        ? getTranslation(
            "shell.desk.mandate-since",
            Formats.day(mandate.since().atZone(zone).toLocalDate(), getLocale()))
        : getTranslation(
            "shell.desk.mandate-until", Formats.day(until.atZone(zone).toLocalDate(), getLocale()));
  }

  @Override
  public String getPageTitle() {
    return Titles.of(Words.say(getLocale(), "shell.desk"));
  }
}
