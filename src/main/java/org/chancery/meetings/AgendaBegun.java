package org.chancery.meetings;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * The secretariat began an agenda.
 *
 * @param space where
 * @param agenda which
 * @param meeting of which meeting
 * @param by the acting mandate
 * @param at when
 */
public record AgendaBegun(SpaceId space, UUID agenda, UUID meeting, MandateId by, Instant at)
    implements Fact {}
