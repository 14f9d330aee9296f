package org.chancery.signing;

import java.time.Instant;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * A party to an instrument and its signature, if it has signed.
 *
 * @param agency which agency
 * @param field the name of its field in the file
 * @param signature none while it is missing
 */
public record InstrumentParty(HolderId agency, String field, @Nullable Signature signature) {

  /**
   * A signature that lies in the file.
   *
   * @param by the mandate of the signatory
   * @param at when
   * @param sha256 the file as it was after this signature
   */
  public record Signature(MandateId by, Instant at, String sha256) {}
}
