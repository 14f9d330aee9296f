/**
 * The house: its layout, words, formats, notices and live updates, and the small pieces that pages
 * of every module are made of. It knows who acts and for whom, and nothing of what they work on;
 * higher modules contribute by putting things on desks (Awaiting, DeskCard).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "segments"})
package org.chancery.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
