package org.chancery.drafting;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * Square brackets were taken away.
 *
 * @param space where the text lies
 * @param text which text
 * @param bracket which bracket; its id names whose it is
 * @param option the number of the option that stayed
 * @param version the version after it
 * @param by who did it
 * @param at when
 */
public record BracketSettled(
    SpaceId space, UUID text, String bracket, int option, int version, MandateId by, Instant at)
    implements Fact {}
