/**
 * What a text is: a checked tree of blocks with stable ids, its canonical form, its fingerprint,
 * and the redline between two of its states. It knows no person, no space and no database, and
 * refuses every document that is not exactly of the schema. Style: model, pure Java.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.chancery.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
