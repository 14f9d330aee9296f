package org.chancery.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.identity.Capacity;
import org.chancery.identity.CurrentActor;
import org.chancery.identity.KeepingMandates;
import org.chancery.identity.MandateRow;
import org.chancery.identity.Nomination;
import org.chancery.identity.OpenTo;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.shell.Act;
import org.chancery.shell.EmptyState;
import org.chancery.shell.Notices;
import org.chancery.shell.PageHead;
import org.chancery.shell.Titles;

/**
 * The secretary's register: who may act, for whom, how long; and the proposals that await an
 * answer.
 */
@Route("mandates")
@OpenTo(Capacity.SECRETARY)
@Menu(title = "administration.mandates", order = 70, icon = "KEY")
class MandatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient CurrentActor current;
  private final transient KeepingMandates keeping;
  private final transient MandateDialogs dialogs;
  private final transient Clock clock;
  private final Notices notices = new Notices();
  private final Section proposals = new Section();
  private final Section register = new Section();
  private final TextField filter = new TextField();
  private final Div rows = new Div();

  MandatesView(CurrentActor current, KeepingMandates keeping, MandateDialogs dialogs, Clock clock) {
    this.current = current;
    this.keeping = keeping;
    this.dialogs = dialogs;
    this.clock = clock;
    addClassName("administration");
    var head =
        new PageHead(getTranslation("administration.mandates"))
            .sub(getTranslation("administration.mandates.sub"))
            .acts(Act.go(getTranslation("administration.grant"), this::grant));
    filter.setLabel(getTranslation("administration.filter"));
    filter.setClearButtonVisible(true);
    filter.setValueChangeMode(ValueChangeMode.LAZY);
    filter.addValueChangeListener(change -> showRegister());
    register.add(new H2(getTranslation("administration.register")), filter, rows);
    add(head, notices, proposals, register);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void grant() {
    dialogs.grant(current.get(), getLocale(), sentence -> changed(sentence)).open();
  }

  private void changed(String sentence) {
    show();
    notices.done(sentence);
  }

  private void show() {
    notices.clear();
    showProposals();
    showRegister();
  }

  private void showProposals() {
    var actor = current.get();
    var open = keeping.nominations(actor).stream().filter(one -> one.granted() == null).toList();
    proposals.removeAll();
    proposals.setVisible(!open.isEmpty());
    var count = new Span(String.valueOf(open.size()));
    count.addClassName("n");
    var title = new H2(getTranslation("administration.proposals"));
    title.add(new Span(" "), count);
    Map<HolderId, Holder> holders =
        keeping.holdersToActFor(actor).stream()
            .collect(Collectors.toMap(Holder::id, Function.identity()));
    proposals.add(
        title,
        new NominationList(open, holders, Dates.of(actor, getLocale()), one -> acts(one, holders)));
  }

  private List<Component> acts(Nomination one, Map<HolderId, Holder> holders) {
    return List.of(
        Act.plain(getTranslation("administration.decline"), () -> answer(one, holders, false))
            .small(),
        Act.plain(getTranslation("administration.give"), () -> answer(one, holders, true)).small());
  }

  private void answer(Nomination one, Map<HolderId, Holder> holders, boolean yes) {
    dialogs
        .answer(current.get(), getLocale(), one, holders.get(one.holder()), yes, this::changed)
        .open();
  }

  private void showRegister() {
    var actor = current.get();
    var now = clock.instant();
    var dates = Dates.of(actor, getLocale());
    var wanted = filter.getValue().strip().toLowerCase(getLocale());
    var found = keeping.all(actor).stream().filter(row -> matches(row, wanted)).toList();
    var open = found.stream().filter(row -> !MandateTable.ended(row, now)).toList();
    var ended = found.stream().filter(row -> MandateTable.ended(row, now)).toList();
    rows.removeAll();
    if (open.isEmpty()) {
      rows.add(
          new EmptyState(
              getTranslation("administration.register.none"),
              getTranslation("administration.register.none.why")));
    } else {
      rows.add(new MandateTable(open, now, dates, this::ending));
    }
    if (!ended.isEmpty()) {
      rows.add(
          new NativeDetails(
              getTranslation("administration.register.ended", ended.size()),
              new MandateTable(ended, now, dates, null)));
    }
  }

  private Component ending(MandateRow row) {
    return Act.plain(
            getTranslation("administration.end"),
            () -> dialogs.end(current.get(), getLocale(), row, this::changed).open())
        .small();
  }

  private boolean matches(MandateRow row, String wanted) {
    Locale locale = getLocale();
    return wanted.isEmpty()
        || (row.holder().code()
                + " "
                + row.holder().names().in(locale)
                + " "
                + row.office().in(locale)
                + " "
                + AppointmentForm.name(row.capacity(), this))
            .toLowerCase(locale)
            .contains(wanted);
  }

  @Override
  public String getPageTitle() {
    return Titles.of(getTranslation("administration.mandates"));
  }
}
