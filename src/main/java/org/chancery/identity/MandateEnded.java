package org.chancery.identity;

import java.time.Instant;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * A mandate was ended.
 *
 * @param space the commission's hall
 * @param mandate which
 * @param until from when it can do nothing
 * @param by the secretary's mandate
 * @param at when this was decided
 */
public record MandateEnded(
    SpaceId space, MandateId mandate, Instant until, MandateId by, Instant at) implements Fact {}
