package org.chancery.review;

import java.util.UUID;
import org.chancery.segments.SpaceId;

/**
 * The identity of a comment.
 *
 * @param space the table at which it lies
 * @param id unique in it
 */
public record CommentId(SpaceId space, UUID id) {}
