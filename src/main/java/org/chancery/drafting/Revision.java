package org.chancery.drafting;

import java.time.Instant;
import org.chancery.segments.MandateId;
import org.chancery.texts.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * A frozen wording: what positions, agreements and signatures refer to.
 *
 * @param id its identity
 * @param text of which text
 * @param version the version that was frozen
 * @param number 1, 2, … within its text
 * @param symbol its document symbol; none in a vault, and none for a revision that nobody is asked
 *     to agree to
 * @param title the title at that moment
 * @param occasion why it was kept
 * @param name what people call it; none unless somebody named it
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
    Occasion occasion,
    @Nullable String name,
    Fingerprint fingerprint,
    MandateId by,
    Instant at) {

  /** Why a wording was frozen. */
  public enum Occasion {
    /** It went through the gate, or came through it. */
    RELEASED,
    /** The parties are asked to agree to it. */
    PROPOSED,
    /** The text went on to another stage. */
    STAGE,
    /** Somebody wanted to come back to it. */
    NAMED
  }
}
