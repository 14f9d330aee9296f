/**
 * Founds the commissions that the installation names, each from its own file, when the portal
 * starts for the first time: the charter with its first mandates, then meetings, agenda and work
 * plan through the same use cases a secretary would use. It is known by nobody. Style: register.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"meetings", "drafting", "documents", "texts", "identity", "segments"})
package org.chancery.founding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
