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
 * @param texts the fingerprints of the agreed wordings, in the order of their languages
 * @param origin the text it was opened from; none if the reader does not sit at that table
 * @param openedBy who opened it
 * @param files its originals with their newest files, in order
 * @param seats who can see it, by which rule, since when
 * @param holders the commission's holders, for names
 * @param offices the offices of all mandates named here
 * @param notSigning why the actor cannot sign it now; none if they can
 * @param may what the actor can do beside signing
 * @param at when it was read
 */
public record InstrumentSheet(
    InstrumentRow row,
    List<Fingerprint> texts,
    @Nullable TextId origin,
    MandateId openedBy,
    List<OriginalFile> files,
    List<Seat> seats,
    List<Holder> holders,
    Map<MandateId, Office> offices,
    @Nullable Reason notSigning,
    May may,
    Instant at) {

  /**
   * What somebody can do with an instrument beside signing it.
   *
   * @param initial initial its text
   * @param confirm confirm a signature ad referendum
   * @param decline decline to sign
   * @param present present full powers, or withdraw them
   * @param deposit take the originals into the archive
   * @param bringIntoForce say from when it is in force
   * @param terminate say from when it is not
   * @param endTurn end the turn of whoever has the files outside
   */
  public record May(
      boolean initial,
      boolean confirm,
      boolean decline,
      boolean present,
      boolean deposit,
      boolean bringIntoForce,
      boolean terminate,
      boolean endTurn) {}

  /** Keeps a copy of the list. */
  public InstrumentSheet {
    texts = List.copyOf(texts);
    files = List.copyOf(files);
  }

  /**
   * The fingerprint of the text that gives the instrument its title.
   *
   * @return the first one
   */
  public Fingerprint text() {
    return texts.getFirst();
  }

  /**
   * An original, as the next signatory signs it, or concluded.
   *
   * @param number which original, from 1
   * @param of how many originals there are
   * @param keeper the agency that keeps it; none where there is one original only
   * @param sequence 0 is the sealed file, then one more with each signature
   * @param sha256 the fingerprint of the file
   * @param size in bytes
   * @param at since when
   */
  public record OriginalFile(
      int number,
      int of,
      @Nullable HolderId keeper,
      int sequence,
      Fingerprint sha256,
      long size,
      Instant at) {}

  /**
   * The files as a signatory is shown them.
   *
   * @return SHA-256 of each original's newest file, in the order of the originals
   */
  public List<String> shown() {
    return files.stream().map(file -> file.sha256().hex()).toList();
  }

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
