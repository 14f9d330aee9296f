package org.chancery.signing;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * All parties have signed, and every signature binds: the instrument is concluded.
 *
 * @param space the instrument's table
 * @param instrument which
 * @param symbol its symbol
 * @param by the mandate of whoever signed or confirmed last
 * @param at when
 */
public record InstrumentConcluded(
    SpaceId space, UUID instrument, String symbol, MandateId by, Instant at) implements Fact {}
