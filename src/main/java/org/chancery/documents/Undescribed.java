package org.chancery.documents;

/**
 * A refusal to compose: a picture without words for those who cannot see it, which neither the
 * archive nor a reading voice could do without (ISO 14289-1, 7.3).
 *
 * @param place where it stands, in the paper's language
 */
public record Undescribed(String place) implements Composition {}
