package org.chancery.documents;

import java.util.Locale;
import org.chancery.texts.Redline;

/**
 * What changed between two revisions, ready to be composed. It is prepared by comparison and is no
 * authentic text, so its file states no fingerprint and cannot be taken for a final paper.
 *
 * @param kind what sort of paper the text is to become; it chooses how sections are numbered
 * @param language the language of the text, Russian or English
 * @param issuer the body that compared, in that language
 * @param symbol the symbol of the text; may be empty
 * @param title the title of the text
 * @param earlier what the earlier state is called, for example "IC/21/5/Rev.1 of 19 April 2023"
 * @param later what the later state is called
 * @param redline the changes
 */
public record RedlineEdition(
    FinalKind kind,
    Locale language,
    String issuer,
    String symbol,
    String title,
    String earlier,
    String later,
    Redline redline) {}
