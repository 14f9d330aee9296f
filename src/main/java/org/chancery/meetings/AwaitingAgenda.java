package org.chancery.meetings;

import java.time.Instant;

/**
 * An agenda that awaits the chair's approval.
 *
 * @param agenda which
 * @param meeting the number of its meeting
 * @param date the date of its meeting
 * @param symbol the symbol that it will receive
 * @param changedAt when it last changed
 */
public record AwaitingAgenda(
    AgendaId agenda, int meeting, MeetingDate date, String symbol, Instant changedAt) {}
