/** Workbooks: the only place that knows the library that writes them. */
@NullMarked
package org.chancery.review.xlsx;

import org.jspecify.annotations.NullMarked;
