package org.chancery.documents;

/**
 * The header block of a paper, as the commission's readers expect it.
 *
 * @param issuer the body that issues the paper, in the paper's language
 * @param symbol the symbol, printed top right on every page and the same in all languages
 * @param fingerprint the SHA-256 of the text (not of the file), lower-case hexadecimal
 * @param distribution who may have it, in the paper's language
 * @param date the date as it is printed; as precise as it is known
 * @param originalLanguage the name of the language of the original, in the paper's language
 */
public record Masthead(
    String issuer,
    String symbol,
    String fingerprint,
    String distribution,
    String date,
    String originalLanguage) {}
