package org.chancery.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a meeting: all that it prints for this reader, read in one transaction.
 *
 * @param meeting the meeting
 * @param preparatory the meetings that prepare it, by day
 * @param agenda the agenda in preparation; none for those who do not sit in the body's room, or if
 *     none was begun
 * @param circulated the approved agendas, newest first
 * @param sideEvents those that this reader may know of
 * @param previous the meeting before it in the series
 * @param next the meeting after it in the series
 */
public record MeetingSheet(
    Meeting meeting,
    List<Meeting> preparatory,
    @Nullable AgendaId agenda,
    List<CirculatedAgenda> circulated,
    List<SideEvent> sideEvents,
    @Nullable Meeting previous,
    @Nullable Meeting next) {}
