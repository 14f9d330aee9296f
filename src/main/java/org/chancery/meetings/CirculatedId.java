package org.chancery.meetings;

import java.util.UUID;
import org.chancery.segments.SpaceId;

/**
 * The identity of an approved agenda as everyone sees it.
 *
 * @param space where it was circulated: the hall
 * @param id which
 */
public record CirculatedId(SpaceId space, UUID id) {}
