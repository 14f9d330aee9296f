package org.chancery.documents;

/**
 * A refusal to compose: a table whose words do not fit beside each other. Breaking them anywhere,
 * or letting them leave the page, would falsify the text.
 *
 * @param place which table, in the paper's language
 */
public record TooWide(String place) implements Composition {}
