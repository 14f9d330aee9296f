package org.chancery.segments;

import java.util.UUID;

/**
 * The identity of a commission, the whole of one installation's tenants that work together.
 *
 * @param id random, never a count of anything
 */
public record CommissionId(UUID id) {}
