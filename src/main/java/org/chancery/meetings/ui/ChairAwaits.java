package org.chancery.meetings.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import org.chancery.identity.Actor;
import org.chancery.meetings.ApprovingAgendas;
import org.chancery.meetings.AwaitingAgenda;
import org.chancery.shell.Awaiting;
import org.chancery.shell.AwaitingItem;
import org.chancery.shell.Due;
import org.chancery.shell.Formats;
import org.chancery.shell.PartialDate;
import org.chancery.shell.Words;

/** Agendas on the chair's desk that are not approved as they are. */
@SpringComponent
class ChairAwaits implements Awaiting {

  private final ApprovingAgendas approving;

  ChairAwaits(ApprovingAgendas approving) {
    this.approving = approving;
  }

  @Override
  public List<AwaitingItem> awaiting(Actor actor, Locale locale) {
    return approving.awaiting(actor).stream().map(agenda -> item(agenda, locale)).toList();
  }

  private static AwaitingItem item(AwaitingAgenda agenda, Locale locale) {
    return new AwaitingItem(
        Words.say(locale, "meetings.awaiting.approve", Formats.ofMeeting(agenda.meeting(), locale)),
        Words.say(locale, "meetings.awaiting.verb"),
        MeetingsNavigation.agenda(agenda.agenda()),
        List.of(agenda.symbol()),
        agenda.changedAt(),
        new Due.On(PartialDate.parse(agenda.date().iso())));
  }
}
