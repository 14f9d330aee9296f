package org.chancery.review;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * A segment commented on a clause of a draft under review.
 *
 * @param space at which table
 * @param review which review
 * @param comment which comment
 * @param by the acting mandate
 * @param at when
 */
public record ReviewCommentMade(SpaceId space, UUID review, UUID comment, MandateId by, Instant at)
    implements Fact {}
