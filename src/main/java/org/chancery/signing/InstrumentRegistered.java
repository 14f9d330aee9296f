package org.chancery.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * An instrument was entered in the register, or has another status there. It is told to everybody,
 * so it says no more than the register does: nothing of the table where it was made.
 *
 * @param space the hall
 * @param entry the row of the register
 * @param symbol the instrument's symbol
 * @param status {@code DEPOSITED} when it was entered, later {@code IN_FORCE} and {@code
 *     TERMINATED}
 * @param since from which day; none for a deposit
 * @param by the depositary's mandate
 * @param at when
 */
public record InstrumentRegistered(
    SpaceId space,
    UUID entry,
    String symbol,
    InstrumentAct.Kind status,
    @Nullable LocalDate since,
    MandateId by,
    Instant at)
    implements Fact {}
