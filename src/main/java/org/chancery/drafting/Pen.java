package org.chancery.drafting;

import java.time.Duration;
import java.time.Instant;
import org.chancery.segments.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * The pen of a text: one person writes at a time. After a minute of silence anybody may take it;
 * that is computed when read, no job takes it away.
 *
 * @param holder who holds it
 * @param tab in which browser tab
 * @param takenAt since when
 * @param lastStrokeAt when its holder last wrote
 * @param wantedBy who asked for it; none if nobody
 */
record Pen(
    MandateId holder,
    String tab,
    Instant takenAt,
    Instant lastStrokeAt,
    @Nullable MandateId wantedBy) {

  /**
   * Long enough to think about a sentence, short enough that nobody blocks a table by going home.
   */
  static final Duration SILENCE = Duration.ofSeconds(60);

  boolean silentAt(Instant now) {
    return Duration.between(lastStrokeAt, now).compareTo(SILENCE) >= 0;
  }

  boolean heldIn(MandateId mandate, String browserTab) {
    return holder.equals(mandate) && tab.equals(browserTab);
  }

  /** The same person in another tab, or anybody after the silence. */
  boolean yieldsTo(MandateId mandate, Instant now) {
    return holder.equals(mandate) || silentAt(now);
  }
}
