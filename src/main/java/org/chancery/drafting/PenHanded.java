package org.chancery.drafting;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * Somebody else decides in a text now.
 *
 * @param space where it lies
 * @param text which
 * @param to the new pen-holder
 * @param by who handed it over
 * @param at when
 */
public record PenHanded(SpaceId space, UUID text, MandateId to, MandateId by, Instant at)
    implements Fact {}
