package org.chancery.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import java.util.Optional;
import org.chancery.identity.Actor;
import org.chancery.meetings.Meeting;
import org.chancery.meetings.SchedulingMeetings;
import org.chancery.shell.DeskCard;
import org.chancery.shell.SecondaryPanel;
import org.chancery.shell.StatusTag;

/** The next meeting, beside the desk. */
@SpringComponent
class NextMeeting implements DeskCard {

  private final SchedulingMeetings meetings;

  NextMeeting(SchedulingMeetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public Optional<Component> card(Actor actor, Locale locale) {
    return meetings.next(actor).map(meeting -> card(meeting, MeetingPhrases.of(locale, actor)));
  }

  private static Component card(Meeting meeting, MeetingPhrases phrases) {
    var name =
        new Paragraph(
            new Anchor(MeetingsNavigation.meeting(meeting.id()), phrases.name(meeting)),
            new Span(" "),
            new StatusTag(phrases.say("meetings.status.provisional")).provisional());
    name.addClassName("when");
    var date = new Paragraph(phrases.date(meeting));
    date.addClassName("b");
    var where =
        new Paragraph(
            meeting.city() == null
                ? phrases.host(meeting) + ", " + phrases.say("meetings.no-city")
                : phrases.in(meeting.city()) + ", " + phrases.host(meeting));
    where.addClassName("muted");
    var panel = new SecondaryPanel(phrases.say("meetings.next"), name, date, where).boxed();
    panel.addClassName("next");
    return panel;
  }
}
