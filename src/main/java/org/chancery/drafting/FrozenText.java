package org.chancery.drafting;

import org.chancery.texts.Wording;

/**
 * A revision with its words, for those who refer to its blocks.
 *
 * @param revision which
 * @param language {@code ru} or {@code en}
 * @param wording its words
 */
public record FrozenText(Revision revision, String language, Wording wording) {}
