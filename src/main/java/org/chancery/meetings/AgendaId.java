package org.chancery.meetings;

import java.util.UUID;
import org.chancery.segments.SpaceId;

/**
 * The identity of an agenda.
 *
 * @param space the room of its body
 * @param id which
 */
public record AgendaId(SpaceId space, UUID id) {}
