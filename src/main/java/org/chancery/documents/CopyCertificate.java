package org.chancery.documents;

import java.util.List;
import java.util.Locale;

/**
 * A page by which the depositary certifies that a file is a true copy of an original, ready to be
 * composed. The file itself stays untouched: another page in it would break its signatures.
 *
 * @param language the language it is written in, Russian or English
 * @param issuer the depositary's commission, in that language
 * @param symbol the symbol of the instrument
 * @param title its title
 * @param original which original the file is, from 1
 * @param originals how many there are
 * @param sha256 the SHA-256 of the file, lower-case hexadecimal
 * @param signatures who signed, in the order of the original
 * @param date the day of the certificate, as it is printed
 */
public record CopyCertificate(
    Locale language,
    String issuer,
    String symbol,
    String title,
    int original,
    int originals,
    String sha256,
    List<Signature> signatures,
    String date) {

  /** Keeps its own copy. */
  public CopyCertificate {
    signatures = List.copyOf(signatures);
  }

  /**
   * A signature in the file.
   *
   * @param agency for whom, in the language of the certificate
   * @param office by which office; blank if its certificate names none
   * @param at when, as it is printed
   */
  public record Signature(String agency, String office, String at) {}
}
