package org.chancery.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.segments.Fact;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;

/**
 * Suggestions became part of a text, or went.
 *
 * @param space where it lies
 * @param text which
 * @param suggestions their ids, which name whose they were
 * @param accepted whether they were accepted
 * @param version the version after it
 * @param by who decided; the last of the parties where all decide
 * @param at when
 */
public record SuggestionsDecided(
    SpaceId space,
    UUID text,
    List<String> suggestions,
    boolean accepted,
    int version,
    MandateId by,
    Instant at)
    implements Fact {

  /** Keeps its own copy of the ids. */
  public SuggestionsDecided {
    suggestions = List.copyOf(suggestions);
  }
}
