package org.chancery.drafting;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * A segment said yes to one exact revision.
 *
 * @param space where
 * @param text which text
 * @param revision which
 * @param holder whose yes
 * @param fingerprint SHA-256 of its wording
 * @param by the acting mandate
 * @param at when
 */
public record RevisionAgreed(
    SpaceId space,
    UUID text,
    UUID revision,
    HolderId holder,
    String fingerprint,
    MandateId by,
    Instant at)
    implements Fact {}
