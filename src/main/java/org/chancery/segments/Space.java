package org.chancery.segments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A room with seats, as its sitters see it.
 *
 * @param id its identity
 * @param kind vault, body's room, hall or table
 * @param code unique in the commission; a table's code is part of the symbols given at it
 * @param holder whose vault or room it is; none for hall and tables
 * @param continues the table that this one continues with fewer or more parties
 * @param openedAt when
 * @param closedAt when a table was closed by withdrawal
 */
public record Space(
    SpaceId id,
    SpaceKind kind,
    String code,
    @Nullable HolderId holder,
    @Nullable SpaceId continues,
    Instant openedAt,
    @Nullable Instant closedAt) {}
