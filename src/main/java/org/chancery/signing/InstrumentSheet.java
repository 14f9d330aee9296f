package org.chancery.signing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chancery.drafting.TextId;
import org.chancery.identity.Office;
import org.chancery.identity.Reason;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.segments.Seat;
import org.chancery.texts.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * The page of an instrument: all that it prints, read in one transaction.
 *
 * @param row its particulars, parties and state
 * @param text the fingerprint of the agreed wording
 * @param origin the text it was opened from; none if the reader does not sit at that table
 * @param openedBy who opened it
 * @param file its newest file
 * @param seats who can see it, by which rule, since when
 * @param holders the commission's holders, for names
 * @param offices the offices of all mandates named here
 * @param notSigning why the actor cannot sign it now; none if they can
 */
public record InstrumentSheet(
    InstrumentRow row,
    Fingerprint text,
    @Nullable TextId origin,
    MandateId openedBy,
    NewestFile file,
    List<Seat> seats,
    List<Holder> holders,
    Map<MandateId, Office> offices,
    @Nullable Reason notSigning) {

  /**
   * The file that the next signatory signs, or the concluded one.
   *
   * @param sequence 0 is the sealed file, then one more with each signature
   * @param sha256 its fingerprint
   * @param size in bytes
   * @param at since when
   */
  public record NewestFile(int sequence, Fingerprint sha256, long size, Instant at) {}

  /**
   * A holder named on the page.
   *
   * @param id whose
   * @return the holder
   */
  public Holder holder(HolderId id) {
    return holders.stream().filter(h -> h.id().equals(id)).findFirst().orElseThrow();
  }
}
