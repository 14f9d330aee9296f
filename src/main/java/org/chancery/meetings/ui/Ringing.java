package org.chancery.meetings.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chancery.meetings.AgendaApproved;
import org.chancery.meetings.AgendaBegun;
import org.chancery.meetings.AgendaChanged;
import org.chancery.meetings.AgendaCirculated;
import org.chancery.meetings.MeetingScheduled;
import org.chancery.meetings.SideEventPlanned;
import org.chancery.segments.Fact;
import org.chancery.shell.Bells;
import org.springframework.context.event.EventListener;

/** Rings after the commit of every act on meetings and agendas, in its space and nowhere else. */
@SpringComponent("meetingsRinging")
class Ringing {

  /** For pages that show meetings and agendas. */
  static final String TOPIC = "meeting";

  private final Bells bells;

  Ringing(Bells bells) {
    this.bells = bells;
  }

  @EventListener({
    AgendaBegun.class,
    AgendaChanged.class,
    AgendaApproved.class,
    AgendaCirculated.class,
    MeetingScheduled.class,
    SideEventPlanned.class
  })
  void on(Fact fact) {
    bells.ringAfterCommit(fact.space(), TOPIC);
  }
}
