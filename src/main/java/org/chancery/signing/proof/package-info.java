/**
 * The files of a proof bundle: what public tools read, and what people read. Words and commands
 * come from templates in {@code signing/proof}, in both languages.
 */
@NullMarked
package org.chancery.signing.proof;

import org.jspecify.annotations.NullMarked;
