package org.chancery.segments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seat in a space: the rule by which somebody sees what lies there.
 *
 * @param holder who sits; none means everyone in the commission (only in its hall)
 * @param capacity the capacity that the seat asks for; none means any
 * @param mayWrite whether the sitter may write
 * @param since from when
 * @param until the end of the seat, exclusive; none while it lasts
 */
public record Seat(
    @Nullable HolderId holder,
    @Nullable String capacity,
    boolean mayWrite,
    Instant since,
    @Nullable Instant until) {}
