package org.chancery.administration.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.identity.CurrentActor;
import org.chancery.identity.KeepingMandates;
import org.chancery.identity.OpenTo;
import org.chancery.identity.ShowingNames;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.shell.Act;
import org.chancery.shell.EmptyState;
import org.chancery.shell.Notices;
import org.chancery.shell.PageHead;
import org.chancery.shell.Titles;

/** A segment's own people and those of its agencies, and whom it has proposed. */
@Route("people")
@OpenTo(Capacity.SEGMENT_ADMINISTRATOR)
@Menu(title = "administration.people", order = 70, icon = "PEOPLE")
class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient CurrentActor current;
  private final transient KeepingMandates keeping;
  private final transient ShowingNames showing;
  private final transient MandateDialogs dialogs;
  private final transient Clock clock;
  private final Notices notices = new Notices();
  private final Section people = new Section();
  private final Section proposals = new Section();
  private final Section names = new Section();

  PeopleView(
      CurrentActor current,
      KeepingMandates keeping,
      ShowingNames showing,
      MandateDialogs dialogs,
      Clock clock) {
    this.current = current;
    this.keeping = keeping;
    this.showing = showing;
    this.dialogs = dialogs;
    this.clock = clock;
    addClassName("administration");
    var side = current.get().holder().names().in(getLocale());
    var head =
        new PageHead(getTranslation("administration.people"))
            .sub(getTranslation("administration.people.sub", side))
            .acts(Act.go(getTranslation("administration.propose"), this::propose));
    add(head, notices, people, proposals, names);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void propose() {
    dialogs
        .propose(
            current.get(),
            getLocale(),
            sentence -> {
              show();
              notices.done(sentence);
            })
        .open();
  }

  private void show() {
    var actor = current.get();
    var ours =
        keeping.holdersToActFor(actor).stream()
            .collect(Collectors.toMap(Holder::id, Function.identity()));
    notices.clear();
    showPeople(actor, ours);
    showProposals(actor, ours);
    showNames(actor);
  }

  private void showPeople(Actor actor, Map<HolderId, Holder> ours) {
    var now = clock.instant();
    var rows =
        keeping.all(actor).stream()
            .filter(row -> !MandateTable.ended(row, now))
            .filter(row -> ours.containsKey(row.holder().id()))
            .toList();
    people.removeAll();
    people.add(
        new H2(getTranslation("administration.people.now")),
        new MandateTable(rows, now, Dates.of(actor, getLocale()), null));
  }

  private void showProposals(Actor actor, Map<HolderId, Holder> ours) {
    var mine = keeping.nominations(actor);
    proposals.removeAll();
    proposals.add(new H2(getTranslation("administration.proposals.own")));
    proposals.add(
        mine.isEmpty()
            ? new EmptyState(
                getTranslation("administration.proposals.none"),
                getTranslation("administration.proposals.none.why"))
            : new NominationList(mine, ours, Dates.of(actor, getLocale()), one -> List.of()));
  }

  private void showNames(Actor actor) {
    names.removeAll();
    var shown = new Checkbox(getTranslation("administration.names.shown"), showing.shown(actor));
    shown.setHelperText(getTranslation("administration.names.help"));
    shown.addValueChangeListener(
        change -> {
          showing.show(current.get(), change.getValue());
          notices.done(
              getTranslation(
                  change.getValue()
                      ? "administration.names.now-shown"
                      : "administration.names.now-hidden"));
        });
    names.add(new H2(getTranslation("administration.names")), shown);
  }

  @Override
  public String getPageTitle() {
    return Titles.of(getTranslation("administration.people"));
  }
}
