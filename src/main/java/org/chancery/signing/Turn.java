package org.chancery.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.chancery.segments.HolderId;

/**
 * A party has taken the files to sign them with a tool of its own. Until the turn ends nobody else
 * signs: every signature covers all earlier bytes, so there is no signing at the same time.
 *
 * @param id which
 * @param agency who has it
 * @param since from when
 * @param until when it ends by itself, exclusive
 */
public record Turn(UUID id, HolderId agency, Instant since, Instant until) {

  /** How long a party may keep the files outside before others can sign again. */
  public static final Duration LONGEST = Duration.ofHours(72);
}
