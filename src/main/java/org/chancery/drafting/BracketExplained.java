package org.chancery.drafting;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * A side said why it keeps words in brackets.
 *
 * @param space where the text lies
 * @param text which text
 * @param bracket which bracket; its id names whose it is
 * @param by who did it
 * @param at when
 */
public record BracketExplained(SpaceId space, UUID text, String bracket, MandateId by, Instant at)
    implements Fact {}
