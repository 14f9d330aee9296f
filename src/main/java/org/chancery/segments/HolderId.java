package org.chancery.segments;

import java.util.UUID;

/**
 * The identity of a holder of mandates and seats.
 *
 * @param id random, never a count of anything
 */
public record HolderId(UUID id) {}
