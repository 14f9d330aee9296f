package org.chancery.signing;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * The depositary answered full powers.
 *
 * @param space the instrument's table
 * @param instrument which
 * @param powers which document
 * @param accepted whether they empower
 * @param by the depositary's mandate
 * @param at when
 */
public record PowersAnswered(
    SpaceId space, UUID instrument, UUID powers, boolean accepted, MandateId by, Instant at)
    implements Fact {}
