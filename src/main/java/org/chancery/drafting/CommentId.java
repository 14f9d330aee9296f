package org.chancery.drafting;

import java.util.UUID;
import org.chancery.segments.SpaceId;

/**
 * A thread of comments.
 *
 * @param space where it lives: with those who may read it
 * @param id its identity there
 */
public record CommentId(SpaceId space, UUID id) {}
