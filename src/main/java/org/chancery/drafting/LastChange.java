package org.chancery.drafting;

import java.time.Instant;
import org.chancery.identity.Office;
import org.jspecify.annotations.Nullable;

/**
 * Who changed a clause last.
 *
 * @param by the office; none if it is not known here
 * @param at when
 * @param sinceTheBeginning whether nobody changed it since the text began, by whoever began it
 */
public record LastChange(@Nullable Office by, Instant at, boolean sinceTheBeginning) {}
