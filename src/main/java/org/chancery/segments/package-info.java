/**
 * Who may share a row with whom: commissions, the holders of seats (segments, bodies, agencies),
 * and the spaces in which every row of content lives for ever. It knows no person and no procedure.
 * Style: register, with the gate's functions in the database as the only writers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.chancery.segments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
