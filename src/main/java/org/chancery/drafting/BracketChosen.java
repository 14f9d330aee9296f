package org.chancery.drafting;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * At a table where all parties decide, one said which option of a bracket it would keep.
 *
 * @param space where the text lies
 * @param text which text
 * @param bracket which bracket; its id names whose it is
 * @param option the number of the option
 * @param by who said it
 * @param at when
 */
public record BracketChosen(
    SpaceId space, UUID text, String bracket, int option, MandateId by, Instant at)
    implements Fact {}
