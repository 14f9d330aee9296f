package org.chancery.review;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * The council's chair gave a comment a disposition.
 *
 * @param space at which table
 * @param review which review
 * @param comment which comment
 * @param disposition which
 * @param by the acting mandate
 * @param at when
 */
public record ReviewCommentDisposed(
    SpaceId space, UUID review, UUID comment, DispositionKind disposition, MandateId by, Instant at)
    implements Fact {}
