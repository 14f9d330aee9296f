package org.chancery.drafting;

/**
 * Something about a text is different now: its words, its pen, its answers. Told in the house after
 * each act so that open pages read again; it carries no content and is kept nowhere.
 *
 * @param text which text
 */
public record TextStirred(TextId text) {}
