/** Pages of those who keep mandates, and the pages at the edge of the house. */
@NullMarked
package org.chancery.administration.ui;

import org.jspecify.annotations.NullMarked;
