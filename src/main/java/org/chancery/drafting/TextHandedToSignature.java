package org.chancery.drafting;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * The agreed revision of a text was handed over for signature; nobody writes in the text any more.
 *
 * @param space where
 * @param text which text
 * @param revision which
 * @param fingerprint SHA-256 of its wording
 * @param by the acting mandate
 * @param at when
 */
public record TextHandedToSignature(
    SpaceId space, UUID text, UUID revision, String fingerprint, MandateId by, Instant at)
    implements Fact {}
