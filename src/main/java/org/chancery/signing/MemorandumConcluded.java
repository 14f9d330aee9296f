package org.chancery.signing;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * The last party signed: the instrument is concluded.
 *
 * @param space the instrument's table
 * @param instrument which
 * @param symbol its symbol
 * @param fileSha256 SHA-256 of the file that carries all signatures
 * @param by the mandate of the last signatory
 * @param at when
 */
public record MemorandumConcluded(
    SpaceId space, UUID instrument, String symbol, String fileSha256, MandateId by, Instant at)
    implements Fact {}
