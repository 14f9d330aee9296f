package org.chancery.review;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * A segment withdrew its comment.
 *
 * @param space at which table
 * @param review which review
 * @param comment which comment
 * @param by the acting mandate
 * @param at when
 */
public record ReviewCommentWithdrawn(
    SpaceId space, UUID review, UUID comment, MandateId by, Instant at) implements Fact {}
