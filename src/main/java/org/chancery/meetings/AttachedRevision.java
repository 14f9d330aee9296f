package org.chancery.meetings;

import org.chancery.drafting.RevisionId;
import org.chancery.drafting.TextId;
import org.chancery.texts.Fingerprint;

/**
 * A document on an item, by its exact revision: a later one does not slip in.
 *
 * @param revision which frozen revision, in the hall
 * @param text of which text
 * @param number its number within its text
 * @param symbol its symbol
 * @param title its title
 * @param fingerprint SHA-256 of its words
 */
public record AttachedRevision(
    RevisionId revision,
    TextId text,
    int number,
    String symbol,
    String title,
    Fingerprint fingerprint) {}
