package org.chancery.drafting;

import java.time.Instant;
import org.chancery.segments.MandateId;
import org.chancery.texts.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * A frozen text: what positions, agreements and signatures refer to.
 *
 * @param id its identity
 * @param text of which text
 * @param version the version that was frozen
 * @param number 1, 2, … within its text
 * @param symbol its document symbol; none in a vault
 * @param title the title at that moment
 * @param fingerprint SHA-256 of the canonical wording
 * @param by who froze it
 * @param at when
 */
public record Revision(
    RevisionId id,
    TextId text,
    int version,
    int number,
    @Nullable String symbol,
    String title,
    Fingerprint fingerprint,
    MandateId by,
    Instant at) {}
