package org.chancery.signing;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * A party presented full powers, or withdrew them.
 *
 * @param space the instrument's table
 * @param instrument which
 * @param powers which document
 * @param agency for which agency
 * @param withdrawn whether they were withdrawn
 * @param by the acting mandate
 * @param at when
 */
public record PowersPresented(
    SpaceId space,
    UUID instrument,
    UUID powers,
    HolderId agency,
    boolean withdrawn,
    MandateId by,
    Instant at)
    implements Fact {}
