package org.chancery.drafting;

import java.time.Instant;
import org.chancery.segments.Holder;
import org.jspecify.annotations.Nullable;

/**
 * Where one party stands towards the latest revision of a text at a table.
 *
 * @param party the segment
 * @param agreedAt when it said yes to exactly this revision; none if it has not
 */
public record Agreement(Holder party, @Nullable Instant agreedAt) {

  /**
   * Whether the party said yes.
   *
   * @return true if so
   */
  public boolean given() {
    return agreedAt != null;
  }
}
