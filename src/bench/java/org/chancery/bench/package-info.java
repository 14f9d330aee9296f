/** Measurements: ratios against a peer or a limit in one run, never part of the tests. */
@NullMarked
package org.chancery.bench;

import org.jspecify.annotations.NullMarked;
