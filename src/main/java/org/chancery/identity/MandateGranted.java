package org.chancery.identity;

import java.time.Instant;
import org.chancery.segments.Fact;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * A mandate was granted.
 *
 * @param space the commission's hall
 * @param mandate which
 * @param holder for whom
 * @param by the secretary's mandate
 * @param at when
 */
public record MandateGranted(
    SpaceId space, MandateId mandate, HolderId holder, MandateId by, Instant at) implements Fact {}
