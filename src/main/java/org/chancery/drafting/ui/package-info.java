/**
 * Pages of drafting and the editor they hold. A page lays out and asks; what may be done is decided
 * in the module above it.
 */
@NullMarked
package org.chancery.drafting.ui;

import org.jspecify.annotations.NullMarked;
