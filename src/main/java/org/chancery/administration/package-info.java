/**
 * Keeping the house: who holds which mandate, whom a segment proposes, and the pages at its edge
 * for those who cannot get in. Known by nobody; it only calls use cases of {@code identity}. Style:
 * pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "segments", "shell"})
package org.chancery.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
