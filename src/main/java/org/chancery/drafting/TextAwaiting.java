package org.chancery.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that waits for something only this actor can do.
 *
 * @param what for what it waits
 * @param text which text
 * @param title its title
 * @param symbol the symbol of its latest revision; none in a vault
 * @param since since when it waits
 */
public record TextAwaiting(
    What what, TextId text, String title, @Nullable String symbol, Instant since) {

  /** What somebody can be waited for. */
  public enum What {
    /** The segment's yes to a revision. */
    YES,
    /** The pen-holder's decision on what others suggest. */
    SUGGESTIONS,
    /** A draft that a colleague handed over. */
    DRAFT,
    /** Somebody mentioned this actor in a comment. */
    MENTION
  }
}
