package org.chancery.drafting;

/**
 * New words for a whole text, from elsewhere than its editor: from a file, or from an earlier
 * revision.
 *
 * @param text which text
 * @param base the version that was read
 * @param wording the new wording as JSON
 */
public record Edit(TextId text, int base, String wording) {}
