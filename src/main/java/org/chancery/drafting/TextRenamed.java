package org.chancery.drafting;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * A private draft got another working title.
 *
 * @param space where
 * @param text which text
 * @param by the acting mandate
 * @param at when
 */
public record TextRenamed(SpaceId space, UUID text, MandateId by, Instant at) implements Fact {}
