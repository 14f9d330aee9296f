package org.chancery.signing;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * A party took the files to sign them outside, or the turn ended before its time.
 *
 * @param space the instrument's table
 * @param instrument which
 * @param agency whose turn
 * @param taken whether it began
 * @param by the acting mandate
 * @param at when
 */
public record TurnChanged(
    SpaceId space, UUID instrument, HolderId agency, boolean taken, MandateId by, Instant at)
    implements Fact {}
