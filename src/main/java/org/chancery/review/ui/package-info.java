/** The pages of reviews: the list, and one review with its clauses, comments and dispositions. */
@NullMarked
package org.chancery.review.ui;

import org.jspecify.annotations.NullMarked;
