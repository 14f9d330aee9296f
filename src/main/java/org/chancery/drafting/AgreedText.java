package org.chancery.drafting;

import org.chancery.texts.Wording;

/**
 * A revision to which all parties said yes, as it is handed over for signature.
 *
 * @param revision which
 * @param language {@code ru} or {@code en}
 * @param wording its words
 */
public record AgreedText(Revision revision, String language, Wording wording) {}
