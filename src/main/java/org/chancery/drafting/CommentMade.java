package org.chancery.drafting;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * Somebody said something to a passage of a text, or in a thread about one.
 *
 * @param space where it lives: with those who may read it
 * @param comment which thread
 * @param words the identity of the words
 * @param onSpace where the text lies
 * @param onText which text
 * @param by who did it
 * @param at when
 */
public record CommentMade(
    SpaceId space, UUID comment, UUID words, SpaceId onSpace, UUID onText, MandateId by, Instant at)
    implements Fact {}
