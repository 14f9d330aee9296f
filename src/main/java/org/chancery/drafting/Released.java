package org.chancery.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that went out through the gate, as its segment sees it.
 *
 * @param draft the private text
 * @param there the text that began with it
 * @param title the title with which it went out
 * @param symbol the symbol it got there
 * @param table the code of the table, or of the hall
 * @param at when
 * @param withdrawnAt when it was withdrawn; none while it lies there
 */
public record Released(
    TextId draft,
    TextId there,
    String title,
    String symbol,
    String table,
    Instant at,
    @Nullable Instant withdrawnAt) {}
