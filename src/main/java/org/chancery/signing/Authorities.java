package org.chancery.signing;

import java.util.function.Supplier;

/**
 * Those outside on whose word a proof rests for decades.
 *
 * @param time states when a signature was there
 * @param withdrawn says which certificates no longer hold
 * @param roots trusted roots as they are now; they complete chains that a signature leaves short
 */
public record Authorities(TimeStampSource time, RevocationLists withdrawn, Supplier<Trust> roots) {}
