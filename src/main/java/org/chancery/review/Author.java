package org.chancery.review;

import org.chancery.identity.Capacity;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Holder;
import org.jspecify.annotations.Nullable;

/**
 * Who said something, as one reader may know it: towards other segments only the segment and the
 * capacity are shown.
 *
 * @param holder the segment or council for which it was said
 * @param capacity in what capacity; none if the mandate is not known any more
 * @param office the office, for readers of the same segment or council; none for all others
 */
public record Author(Holder holder, @Nullable Capacity capacity, @Nullable Bilingual office) {}
