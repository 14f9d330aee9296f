package org.chancery.identity;

import java.time.Instant;
import org.chancery.segments.Fact;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * A segment let the other parties see the offices of its people, or no longer.
 *
 * @param space the segment's vault: the record of it is its own
 * @param segment which
 * @param shown whether they are seen from now on
 * @param by the acting mandate
 * @param at when
 */
public record NamesShown(SpaceId space, HolderId segment, boolean shown, MandateId by, Instant at)
    implements Fact {}
