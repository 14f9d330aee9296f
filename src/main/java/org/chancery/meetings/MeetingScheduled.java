package org.chancery.meetings;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * A meeting was put into the calendar.
 *
 * @param space where
 * @param meeting which
 * @param by the acting mandate
 * @param at when
 */
public record MeetingScheduled(SpaceId space, UUID meeting, MandateId by, Instant at)
    implements Fact {}
