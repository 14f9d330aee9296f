package org.chancery.meetings;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * Something beside a meeting was planned; told to its parties and the secretariat only.
 *
 * @param space where
 * @param event which
 * @param meeting beside which meeting
 * @param by the acting mandate
 * @param at when
 */
public record SideEventPlanned(SpaceId space, UUID event, UUID meeting, MandateId by, Instant at)
    implements Fact {}
