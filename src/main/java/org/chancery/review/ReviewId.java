package org.chancery.review;

import java.util.UUID;
import org.chancery.segments.SpaceId;

/**
 * The identity of a review.
 *
 * @param space the table at which it lies
 * @param id unique in it
 */
public record ReviewId(SpaceId space, UUID id) {}
