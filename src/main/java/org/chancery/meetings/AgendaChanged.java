package org.chancery.meetings;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * An agenda has a new version.
 *
 * @param space where
 * @param agenda which
 * @param version the new version
 * @param fingerprint SHA-256 of its content
 * @param by the acting mandate
 * @param at when
 */
public record AgendaChanged(
    SpaceId space, UUID agenda, int version, String fingerprint, MandateId by, Instant at)
    implements Fact {}
