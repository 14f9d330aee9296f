package org.chancery.segments;

import java.util.UUID;

/**
 * The identity of a mandate, a dated right of one person to act for one holder.
 *
 * @param id random, never a count of anything
 */
public record MandateId(UUID id) {}
