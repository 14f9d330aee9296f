package org.chancery.review;

import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * A draft standard was put before a council: its review is open.
 *
 * @param space at which table
 * @param review which review
 * @param text of which text
 * @param revision which revision is commented on
 * @param council by which council
 * @param by the acting mandate
 * @param at when
 */
public record ReviewOpened(
    SpaceId space,
    UUID review,
    UUID text,
    UUID revision,
    HolderId council,
    MandateId by,
    Instant at)
    implements Fact {}
