/**
 * The only place that knows EU DSS: it turns the module's own words (a signature request, a file, a
 * trust folder) into PAdES and back, and guards every increment of a signed file itself, because
 * DSS alone lets some of them through.
 */
@NullMarked
package org.chancery.signing.pades;

import org.jspecify.annotations.NullMarked;
