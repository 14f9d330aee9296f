package org.chancery.drafting;

/**
 * A stretch of a text's words.
 *
 * @param from where it begins, a position of the engine
 * @param to where it ends, after its beginning
 * @param version of which version these are positions
 */
public record Passage(int from, int to, int version) {}
