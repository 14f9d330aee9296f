package org.chancery.signing;

import java.time.Instant;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * A party to an instrument and its signature, if it has signed all originals.
 *
 * @param agency which agency
 * @param field the name of its field in every original
 * @param signed how many originals it has signed
 * @param signature none while one is missing
 */
public record InstrumentParty(
    HolderId agency, String field, int signed, @Nullable Signature signature) {

  /**
   * A signature that lies in every original.
   *
   * @param by the mandate of the signatory
   * @param at when the last original was signed
   * @param form in what form
   * @param sha256 the first original as it was after this signature
   */
  public record Signature(MandateId by, Instant at, SignatureForm form, String sha256) {}
}
