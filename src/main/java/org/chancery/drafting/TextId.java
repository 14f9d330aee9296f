package org.chancery.drafting;

import java.util.UUID;
import org.chancery.segments.SpaceId;

/**
 * The identity of a text: in which space, and which. Both parts stand in every address and key.
 *
 * @param space where it lives for ever
 * @param id which
 */
public record TextId(SpaceId space, UUID id) {}
