package org.chancery.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An immutable file in a list, without its bytes.
 *
 * @param id which
 * @param symbol its document symbol; none for files without one
 * @param title its title
 * @param mediaType for example {@code application/pdf}
 * @param hash SHA-256 of the bytes, lower-case hex
 * @param size number of bytes
 * @param at when it was filed
 */
public record DocumentRow(
    DocumentId id,
    @Nullable String symbol,
    String title,
    String mediaType,
    String hash,
    long size,
    Instant at) {}
