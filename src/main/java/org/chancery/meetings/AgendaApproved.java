package org.chancery.meetings;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * The chair approved one exact state of an agenda.
 *
 * @param space where
 * @param agenda which
 * @param version which state
 * @param fingerprint SHA-256 of its content
 * @param symbol the symbol it received
 * @param by the acting mandate
 * @param at when
 */
public record AgendaApproved(
    SpaceId space,
    UUID agenda,
    int version,
    String fingerprint,
    String symbol,
    MandateId by,
    Instant at)
    implements Fact {}
