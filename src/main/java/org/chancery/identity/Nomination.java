package org.chancery.identity;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Bilingual;
import org.chancery.segments.HolderId;
import org.jspecify.annotations.Nullable;

/**
 * A segment's proposal that one of its people be given a mandate, as the secretary and the segment
 * see it.
 *
 * @param id which
 * @param segment who proposes
 * @param holder for whom the person would act
 * @param capacity in what capacity
 * @param reference the person's reference, as read out by the person
 * @param office the office as others would see it
 * @param since from when
 * @param until to when, exclusive; none for open
 * @param at when it was proposed
 * @param granted the secretary's answer; none while it awaits one
 */
public record Nomination(
    UUID id,
    HolderId segment,
    HolderId holder,
    Capacity capacity,
    String reference,
    Bilingual office,
    Instant since,
    @Nullable Instant until,
    Instant at,
    @Nullable Boolean granted) {}
