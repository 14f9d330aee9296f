/**
 * Telling people by letter that the house has something for them. A letter says that something
 * awaits and where; never what, since post leaves the house. It listens, and is known by nobody.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "shell"})
package org.chancery.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
