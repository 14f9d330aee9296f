package org.chancery.meetings;

import java.time.Instant;
import org.chancery.segments.MandateId;
import org.chancery.texts.Fingerprint;

/**
 * The chair's yes to one exact state of an agenda.
 *
 * @param number 0 for the first, n for {@code Rev.n}
 * @param version which state
 * @param fingerprint SHA-256 of that state
 * @param symbol the symbol it received
 * @param note what the chair wrote to it; empty if nothing
 * @param by who approved
 * @param at when
 * @param circulated as which paper everyone sees it
 */
public record Approval(
    int number,
    int version,
    Fingerprint fingerprint,
    String symbol,
    String note,
    MandateId by,
    Instant at,
    CirculatedId circulated) {}
