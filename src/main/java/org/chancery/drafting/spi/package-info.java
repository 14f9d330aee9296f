/**
 * What higher modules may contribute to a text: acts on its page, and conditions of its freezing.
 */
@NullMarked
@NamedInterface("spi")
package org.chancery.drafting.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
