package org.chancery.meetings.ui;

import org.chancery.meetings.AgendaId;
import org.chancery.meetings.CirculatedId;
import org.chancery.meetings.MeetingId;
import org.springframework.modulith.NamedInterface;

/** The addresses of the pages of meetings, for links from other modules. */
@NamedInterface("navigation")
public final class MeetingsNavigation {

  /** The series. */
  public static final String MEETINGS = "meetings";

  private MeetingsNavigation() {}

  /**
   * The page of a meeting.
   *
   * @param meeting which
   * @return a path of this portal
   */
  public static String meeting(MeetingId meeting) {
    return MEETINGS + "/" + meeting.id();
  }

  /**
   * The page of an agenda in preparation.
   *
   * @param agenda which
   * @return a path of this portal
   */
  public static String agenda(AgendaId agenda) {
    return "agendas/" + agenda.space().id() + "/" + agenda.id();
  }

  /**
   * The page of a circulated agenda.
   *
   * @param agenda which
   * @return a path of this portal
   */
  public static String agenda(CirculatedId agenda) {
    return "agendas/" + agenda.space().id() + "/" + agenda.id();
  }
}
