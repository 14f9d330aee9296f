/**
 * Finished papers: a frozen text becomes a PDF that a person can keep, sign and check without the
 * portal. A paper is composed once and never changed afterwards; what cannot be printed letter for
 * letter is refused. Style: model, with one adapter ({@code documents.pdf}) to the foreign
 * technology.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "texts::engine", "identity", "segments"})
package org.chancery.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
