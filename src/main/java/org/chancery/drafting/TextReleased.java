package org.chancery.drafting;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * A revision went out of a vault or room; told inside only.
 *
 * @param space where
 * @param text which text
 * @param revision which
 * @param to to which space
 * @param toText as which text
 * @param by the acting mandate
 * @param at when
 */
public record TextReleased(
    SpaceId space, UUID text, UUID revision, SpaceId to, UUID toText, MandateId by, Instant at)
    implements Fact {}
