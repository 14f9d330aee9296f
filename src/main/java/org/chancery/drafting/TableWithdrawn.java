package org.chancery.drafting;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * Whoever released a text withdrew it; its table is closed.
 *
 * @param space where
 * @param text which text
 * @param by the acting mandate
 * @param at when
 */
public record TableWithdrawn(SpaceId space, UUID text, MandateId by, Instant at) implements Fact {}
