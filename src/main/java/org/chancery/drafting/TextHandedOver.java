package org.chancery.drafting;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * A draft was handed to a colleague.
 *
 * @param space where
 * @param text which text
 * @param to to whom
 * @param by the acting mandate
 * @param at when
 */
public record TextHandedOver(SpaceId space, UUID text, MandateId to, MandateId by, Instant at)
    implements Fact {}
