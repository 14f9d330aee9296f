package org.chancery.signing;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * A party signed an original.
 *
 * @param space the instrument's table
 * @param instrument which
 * @param original which original
 * @param agency for which agency
 * @param fileSha256 SHA-256 of the file with this signature
 * @param by the signatory's mandate
 * @param at when
 */
public record InstrumentSigned(
    SpaceId space,
    UUID instrument,
    UUID original,
    HolderId agency,
    String fileSha256,
    MandateId by,
    Instant at)
    implements Fact {}
