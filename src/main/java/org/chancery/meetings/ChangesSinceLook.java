package org.chancery.meetings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed since a mandate last looked at an agenda.
 *
 * @param lookedAt when it last looked at another state; none if it never did
 * @param changes item by item; empty on the first look
 */
public record ChangesSinceLook(@Nullable Instant lookedAt, List<AgendaChange> changes) {}
