package org.chancery.drafting;

import org.jspecify.annotations.Nullable;

/**
 * Which texts of a list.
 *
 * @param words part of title or symbol, any case; empty for all
 * @param kind what the text is to become; none for any
 */
public record TextFilter(String words, @Nullable TextKind kind) {

  /** Everything. */
  public static final TextFilter ALL = new TextFilter("", null);
}
