/**
 * What the commission shows to everybody. So far the public check of a document: it says what a
 * file proves by itself, keeps nothing, and knows nothing that is not in the file its visitor
 * holds. No sign-in, no database. Style: model.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"signing", "shell"})
package org.chancery.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
