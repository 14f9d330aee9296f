package org.chancery.signing;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * Something was done with an instrument beside signing it.
 *
 * @param space the instrument's table
 * @param instrument which
 * @param act what
 * @param agency for which party; none where the depositary acted
 * @param by the acting mandate
 * @param at when
 */
public record InstrumentActed(
    SpaceId space,
    UUID instrument,
    InstrumentAct.Kind act,
    @Nullable HolderId agency,
    MandateId by,
    Instant at)
    implements Fact {}
