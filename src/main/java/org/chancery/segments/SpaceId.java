package org.chancery.segments;

import java.util.UUID;

/**
 * The identity of a space, the room in which rows of content live.
 *
 * @param id random, never a count of anything
 */
public record SpaceId(UUID id) {}
