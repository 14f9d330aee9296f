package org.chancery.drafting;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * A thread of comments that was resolved is open again.
 *
 * @param space where it lives: with those who may read it
 * @param comment which thread
 * @param onSpace where the text lies
 * @param onText which text
 * @param by who did it
 * @param at when
 */
public record CommentReopened(
    SpaceId space, UUID comment, SpaceId onSpace, UUID onText, MandateId by, Instant at)
    implements Fact {}
