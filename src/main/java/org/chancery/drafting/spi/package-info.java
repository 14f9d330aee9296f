/** What higher modules may contribute to the page of a text. */
@NullMarked
@NamedInterface("spi")
package org.chancery.drafting.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
