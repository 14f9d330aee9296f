package org.chancery.meetings;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * An approved agenda was circulated to all segments.
 *
 * @param space where
 * @param agenda the circulated paper
 * @param meeting of which meeting
 * @param symbol its symbol
 * @param fingerprint SHA-256 of its content
 * @param document its PDF
 * @param by the acting mandate
 * @param at when
 */
public record AgendaCirculated(
    SpaceId space,
    UUID agenda,
    UUID meeting,
    String symbol,
    String fingerprint,
    UUID document,
    MandateId by,
    Instant at)
    implements Fact {}
