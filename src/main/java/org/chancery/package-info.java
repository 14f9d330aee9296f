/** The portal in which the states of a commission write, agree and sign their documents. */
@NullMarked
package org.chancery;

import org.jspecify.annotations.NullMarked;
