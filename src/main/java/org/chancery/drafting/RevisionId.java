package org.chancery.drafting;

import java.util.UUID;
import org.chancery.segments.SpaceId;

/**
 * The identity of a frozen revision.
 *
 * @param space the space of its text
 * @param id which
 */
public record RevisionId(SpaceId space, UUID id) {}
