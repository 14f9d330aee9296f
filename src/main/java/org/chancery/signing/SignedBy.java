package org.chancery.signing;

import java.time.Instant;
import java.util.Locale;
import org.chancery.segments.Bilingual;

/**
 * Who signed, and when, as the time-stamp says. In a file that the depositary sealed, office and
 * agency are the sealed names of the party whose field and certificate it is; otherwise as the
 * certificate has them, in its own language.
 *
 * @param office the office, never a person's name
 * @param agency its agency
 * @param at when
 */
public record SignedBy(Bilingual office, Bilingual agency, Instant at) {

  /** The office in the reader's language. */
  public String office(Locale locale) {
    return office.in(locale);
  }

  /** The agency in the reader's language. */
  public String agency(Locale locale) {
    return agency.in(locale);
  }

  /** A signer whom nothing but the certificate names. */
  public static SignedBy certified(String office, String agency, Instant at) {
    return new SignedBy(new Bilingual(office, office), new Bilingual(agency, agency), at);
  }
}
