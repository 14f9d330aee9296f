package org.chancery.identity;

import java.time.Instant;
import org.chancery.segments.Bilingual;
import org.chancery.segments.HolderId;
import org.jspecify.annotations.Nullable;

/**
 * What a mandate says, as a form edits it.
 *
 * @param reference the person's reference
 * @param holder for whom
 * @param capacity in what capacity
 * @param office the office as others see it
 * @param since from when
 * @param until to when, exclusive; none for open
 */
public record Appointment(
    String reference,
    HolderId holder,
    Capacity capacity,
    Bilingual office,
    Instant since,
    @Nullable Instant until) {}
