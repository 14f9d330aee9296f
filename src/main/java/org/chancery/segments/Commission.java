package org.chancery.segments;

/**
 * A commission: the largest circle that can share anything. Another one in the same installation
 * does not exist for it.
 *
 * @param id its identity
 * @param code short and stable: {@code ICMEC}
 * @param symbolPrefix first part of every document symbol: {@code IC}
 * @param names its name
 * @param organisation the organisation it belongs to
 */
public record Commission(
    CommissionId id, String code, String symbolPrefix, Bilingual names, Bilingual organisation) {}
