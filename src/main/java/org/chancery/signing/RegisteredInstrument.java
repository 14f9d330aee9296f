package org.chancery.signing;

import java.time.Instant;
import java.util.List;
import org.chancery.segments.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a concluded instrument and one of its originals.
 *
 * @param commission in whose register it is
 * @param symbol its symbol
 * @param title its title
 * @param textFingerprint the SHA-256 of its text, lower-case hexadecimal
 * @param original which original the file is, from 1
 * @param originals how many there are
 * @param parties in the order of the original
 * @param acts what happened to it, oldest first
 * @param sample whether it is a sample without legal effect
 */
public record RegisteredInstrument(
    Bilingual commission,
    String symbol,
    Bilingual title,
    String textFingerprint,
    int original,
    int originals,
    List<Party> parties,
    List<Act> acts,
    boolean sample) {

  /** Keeps copies of the lists. */
  public RegisteredInstrument {
    parties = List.copyOf(parties);
    acts = List.copyOf(acts);
  }

  /**
   * A party.
   *
   * @param state the code of its state
   * @param agency its agency
   * @param office the office that signed for it, never a person's name
   * @param field its field in the file
   * @param signedAt when it signed, as the register has it
   * @param powers the SHA-256 of the document with the full powers; none where none were asked for
   */
  public record Party(
      String state,
      Bilingual agency,
      Bilingual office,
      String field,
      Instant signedAt,
      @Nullable String powers) {}

  /**
   * Something that happened to the instrument.
   *
   * @param code what, a word that never changes: "deposited"
   * @param words what, for people
   * @param at when
   */
  public record Act(String code, Bilingual words, Instant at) {}
}
