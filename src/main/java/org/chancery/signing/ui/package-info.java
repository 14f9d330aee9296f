/** Pages of instruments: their list, one of them, signing it, and opening a text for signature. */
@NullMarked
package org.chancery.signing.ui;

import org.jspecify.annotations.NullMarked;
