package org.chancery.meetings.ui;

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
import org.chancery.identity.CurrentActor;
import org.chancery.meetings.Meeting;
import org.chancery.meetings.MeetingStatus;
import org.chancery.meetings.SchedulingMeetings;
import org.chancery.shell.Act;
import org.chancery.shell.EmptyState;
import org.chancery.shell.PageHead;
import org.chancery.shell.StatusTag;
import org.chancery.shell.Titles;

/** The series of meetings, newest first. */
@Route(MeetingsNavigation.MEETINGS)
@Menu(title = "meetings.title", order = 20, icon = "MEETING")
@CssImport("./meetings/meetings.css")
class MeetingsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

  private final SchedulingMeetings meetings;
  private final MeetingDialogs dialogs;
  private final CurrentActor current;

  MeetingsView(SchedulingMeetings meetings, MeetingDialogs dialogs, CurrentActor current) {
    this.meetings = meetings;
    this.dialogs = dialogs;
    this.current = current;
  }

  @Override
  public String getPageTitle() {
    return Titles.of(getTranslation("meetings.title"));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    removeAll();
    var actor = current.get();
    var phrases = MeetingPhrases.of(getLocale(), actor);
    var series = meetings.series(actor);
    var head =
        new PageHead(phrases.say("meetings.title")).sub(phrases.in(actor.commission().names()));
    if (meetings.maySchedule(actor).isEmpty()) {
      head.acts(
          Act.go(phrases.say("meetings.schedule"), () -> dialogs.schedule(actor, phrases).open()));
    }
    add(head);
    if (series.isEmpty()) {
      add(
          new EmptyState(
              phrases.say("meetings.none.title"), phrases.say("meetings.none.sentence")));
      return;
    }
    var list = new OrderedList();
    list.addClassName("series");
    series.forEach(meeting -> list.add(row(meeting, phrases)));
    add(list);
  }

  private static ListItem row(Meeting meeting, MeetingPhrases phrases) {
    var name = new H2(new Anchor(MeetingsNavigation.meeting(meeting.id()), phrases.name(meeting)));
    var body = new Paragraph(phrases.in(meeting.body().names()));
    body.addClassNames("sm", "muted");
    var when = new Paragraph(phrases.placeAndDate(meeting));
    var host = new Paragraph(phrases.host(meeting));
    host.addClassNames("sm", "muted");
    var tag =
        meeting.status() == MeetingStatus.PROVISIONAL
            ? new StatusTag(phrases.say("meetings.status.provisional")).provisional()
            : new StatusTag(phrases.say("meetings.status.held"));
    return new ListItem(new Div(name, body), new Div(when, host), new Span(tag));
  }
}
