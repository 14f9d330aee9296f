package org.chancery.drafting;

/**
 * A change to a text. Its content is the whole wording as long as one person holds the pen; steps
 * take its place when several write at the same time.
 *
 * @param text which text
 * @param base the version that the editor had read
 * @param wording the new wording as JSON
 * @param tab the browser tab that holds the pen
 */
public record Edit(TextId text, int base, String wording, String tab) {}
