package org.chancery.meetings;

import java.util.UUID;
import org.chancery.segments.SpaceId;

/**
 * The identity of a meeting.
 *
 * @param space the hall of its commission
 * @param id which
 */
public record MeetingId(SpaceId space, UUID id) {}
