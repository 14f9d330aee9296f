package org.chancery.documents;

import java.util.UUID;
import org.chancery.segments.SpaceId;

/**
 * The identity of an immutable file.
 *
 * @param space where it lies
 * @param id which
 */
public record DocumentId(SpaceId space, UUID id) {}
