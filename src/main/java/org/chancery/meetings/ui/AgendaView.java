package org.chancery.meetings.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.UUID;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.meetings.AgendaId;
import org.chancery.meetings.AgendaOutcome;
import org.chancery.meetings.AgendaSheet;
import org.chancery.meetings.ApprovalOutcome;
import org.chancery.meetings.OpenedAgenda;
import org.chancery.segments.SpaceId;
import org.chancery.shell.Act;
import org.chancery.shell.Live;
import org.chancery.shell.Notices;
import org.chancery.shell.Reopening;
import org.chancery.shell.Titles;
import org.chancery.shell.Within;
import org.jspecify.annotations.Nullable;

/**
 * An agenda: the secretariat prepares it, its chair approves it, everyone reads the circulated one.
 * Which of the three is decided by what lies at the address for this reader.
 */
@Route("agendas/:space/:id")
@CssImport("./meetings/meetings.css")
class AgendaView extends Div
    implements Within, AfterNavigationObserver, HasDynamicTitle, AgendaEditor.Page {

  private final AgendaDesk desk;
  private final Notices notices = new Notices();
  private final Div announced = new Div();
  private final Div page = new Div();
  private final Live live;
  private @Nullable AgendaSheet shown;
  private @Nullable SpaceId space;
  private @Nullable UUID id;
  private String title = "";

  AgendaView(AgendaDesk desk, Live live) {
    this.desk = desk;
    this.live = live;
    announced.addClassName("vh");
    announced.getElement().setAttribute("aria-live", "polite");
    add(notices, announced, page);
  }

  @Override
  public String within() {
    return MeetingsNavigation.MEETINGS;
  }

  @Override
  public String getPageTitle() {
    return Titles.of(title);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    space = new SpaceId(Addresses.id(event.getRouteParameters(), "space"));
    id = Addresses.id(event.getRouteParameters(), "id");
    notices.clear();
    var opened = show();
    live.forget(this);
    live.on(this, space, Ringing.TOPIC, this::reread);
    if (Reopening.asks(event, ApprovalConsent.REOPEN)
        && opened instanceof AgendaPage preparing
        && preparing.sheet().mayApprove().isEmpty()) {
      preparing.consent().open();
    }
  }

  /**
   * Somebody else changed it. What is on the screen stays until its reader asks for the new state:
   * a state that nobody read must not count as looked at.
   */
  private void reread() {
    if (space == null || id == null || shown == null) {
      return;
    }
    var present = desk.reading().sheet(desk.actor(), new AgendaId(space, id));
    if (present.version() != shown.version() || !present.approvals().equals(shown.approvals())) {
      notices.failed(
          desk.said(getLocale(), present.changedBy(), present.changedAt()),
          getTranslation("meetings.changed.next"),
          Act.plain(
              getTranslation("meetings.changed.show"),
              () -> {
                notices.clear();
                show();
              }));
    }
  }

  @Override
  public void settled(AgendaOutcome outcome, String said, @Nullable UUID focus) {
    var now = show();
    switch (outcome) {
      case AgendaOutcome.Changed changed -> {
        notices.clear();
        announced.setText(said);
        if (now instanceof AgendaPage preparing && focus != null) {
          preparing.focus(focus);
        }
      }
      case AgendaOutcome.Behind behind ->
          notices.failed(
              desk.said(getLocale(), behind.by(), behind.at()),
              getTranslation("meetings.behind.next"));
    }
  }

  @Override
  public void refused(Refused refused) {
    notices.refused(refused);
  }

  void approved(@Nullable ApprovalOutcome outcome) {
    if (outcome == null) {
      return;
    }
    show();
    switch (outcome) {
      case ApprovalOutcome.Approved done ->
          notices.done(getTranslation("meetings.approved", done.approval().symbol()));
      case ApprovalOutcome.AlreadyApproved already ->
          notices.done(
              getTranslation(
                  "meetings.approved-already",
                  already.approval().symbol(),
                  already.by().in(getLocale()),
                  desk.moment(getLocale(), already.approval().at())));
      case ApprovalOutcome.Behind behind ->
          notices.failed(
              desk.said(getLocale(), behind.by(), behind.at()),
              getTranslation("meetings.behind.read"));
    }
  }

  private Div show() {
    if (space == null || id == null) {
      return page;
    }
    Actor actor = desk.actor();
    var phrases = MeetingPhrases.of(getLocale(), actor);
    Div opened =
        switch (desk.reading().open(actor, space, id)) {
          case OpenedAgenda.InPreparation(var sheet, var changes) ->
              new AgendaPage(actor, sheet, changes, phrases, desk, this);
          case OpenedAgenda.Circulated(var paper, var meeting) ->
              new CirculatedPage(actor, paper, meeting, phrases, desk);
        };
    page.removeAll();
    page.add(opened);
    title =
        opened instanceof AgendaPage preparing
            ? preparing.title()
            : ((CirculatedPage) opened).title();
    getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    shown = opened instanceof AgendaPage preparing ? preparing.sheet() : null;
    return opened;
  }
}
