package org.chancery.drafting;

import java.time.Instant;
import java.util.List;
import org.chancery.identity.Office;
import org.chancery.segments.HolderId;
import org.chancery.texts.Bracket;
import org.jspecify.annotations.Nullable;

/**
 * A bracket that still stands in a text.
 *
 * @param bracket its options and whose it is
 * @param asked who put it and when; none if the text began with it
 * @param since the last revision before it; none if there was none
 * @param reason why its side keeps it; none unless it said so
 * @param ours whether it is of the reader's own side
 * @param voices where all parties decide: what each that spoke would keep of exactly these words
 */
public record StandingBracket(
    Bracket bracket,
    @Nullable Asked asked,
    @Nullable Revision since,
    @Nullable String reason,
    boolean ours,
    List<Voice> voices) {

  /** Keeps its own copy of the voices. */
  public StandingBracket {
    voices = List.copyOf(voices);
  }

  /**
   * What a party would keep.
   *
   * @param party which
   * @param option the number of the option
   */
  public record Voice(HolderId party, int option) {}

  /**
   * By whose step a bracket came.
   *
   * @param by the office; none if it is not known here
   * @param at when
   * @param version the version that it made
   */
  public record Asked(@Nullable Office by, Instant at, int version) {}
}
