package org.chancery.identity;

import java.time.Instant;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Commission;
import org.chancery.segments.Holder;
import org.chancery.segments.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * A dated right of one person to act for one holder, as its bearer chooses it.
 *
 * @param id its identity
 * @param commission in which commission
 * @param holder for whom
 * @param nominatedBy the segment that sends a body's member; none otherwise
 * @param capacity in what capacity
 * @param office the office as it is shown to others, never a person's name
 * @param since from when
 * @param until the end, exclusive; none while open
 */
public record Mandate(
    MandateId id,
    Commission commission,
    Holder holder,
    @Nullable Holder nominatedBy,
    Capacity capacity,
    Bilingual office,
    Instant since,
    @Nullable Instant until) {}
