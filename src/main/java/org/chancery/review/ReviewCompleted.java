package org.chancery.review;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * The council's chair completed a review: each comment has its final disposition.
 *
 * @param space at which table
 * @param review which review
 * @param by the acting mandate
 * @param at when
 */
public record ReviewCompleted(SpaceId space, UUID review, MandateId by, Instant at)
    implements Fact {}
