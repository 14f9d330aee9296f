package org.chancery.signing;

import java.util.UUID;
import org.chancery.segments.SpaceId;

/**
 * The identity of an instrument: at which table, and which.
 *
 * @param space the table that was opened for its signature
 * @param id which
 */
public record InstrumentId(SpaceId space, UUID id) {}
