package org.chancery.signing;

import java.time.Instant;
import java.util.List;
import org.chancery.segments.HolderId;

/**
 * What a signatory saw of the originals when they were last about to sign, and what came since.
 *
 * @param at when they last saw them
 * @param added signatures that were added since, oldest first
 */
public record ShownBefore(Instant at, List<Added> added) {

  /**
   * A signature that an original did not carry then.
   *
   * @param agency of which agency
   * @param at when it was added to the last of the originals
   */
  public record Added(HolderId agency, Instant at) {}

  /** Keeps a copy of the list. */
  public ShownBefore {
    added = List.copyOf(added);
  }
}
