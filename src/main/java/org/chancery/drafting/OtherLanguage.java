package org.chancery.drafting;

import org.jspecify.annotations.Nullable;

/**
 * The text of the same work in another language.
 *
 * @param text which text
 * @param language {@code ru} or {@code en}
 * @param title its title, in that language
 * @param symbol of its latest revision that has one; all languages have the same symbols
 */
public record OtherLanguage(TextId text, String language, String title, @Nullable String symbol) {}
