package org.chancery.drafting;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * A text began at a table or in the hall with a released revision.
 *
 * @param space where
 * @param text which text
 * @param revision which
 * @param fingerprint SHA-256 of its wording
 * @param by the acting mandate
 * @param at when
 */
public record TextTabled(
    SpaceId space, UUID text, UUID revision, String fingerprint, MandateId by, Instant at)
    implements Fact {}
