package org.chancery.segments;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf a transaction runs: all that the database needs to know to show the right rows.
 */
public interface Scope {

  /**
   * The mandate under which the work is done.
   *
   * @return none for a visitor, who sees no row at all
   */
  @Nullable MandateId mandate();
}
