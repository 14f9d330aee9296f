package org.chancery.publication.ui;

import org.chancery.publication.CheckOutcome;

/**
 * What a page shows, so that it can say it again in another language.
 *
 * @param file which
 * @param outcome what became of it
 */
record Shown(FileLabel file, CheckOutcome outcome) {}
