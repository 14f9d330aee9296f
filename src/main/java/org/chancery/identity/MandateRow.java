package org.chancery.identity;

import java.time.Instant;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Holder;
import org.chancery.segments.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * A mandate in the secretary's list.
 *
 * @param id which
 * @param holder whom it acts for
 * @param capacity in what capacity
 * @param office the office as others see it
 * @param since from when
 * @param until the end, exclusive; none while open
 * @param valid whether it holds now
 */
public record MandateRow(
    MandateId id,
    Holder holder,
    Capacity capacity,
    Bilingual office,
    Instant since,
    @Nullable Instant until,
    boolean valid) {}
