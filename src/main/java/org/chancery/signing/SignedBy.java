package org.chancery.signing;

import java.time.Instant;
import java.util.Locale;
import org.chancery.segments.Bilingual;

/**
 * Who signed, and when, as the time-stamp says. In a file that the depositary sealed, the agency
 * has the sealed name of the party whose field and certificate it is; otherwise as the certificate
 * has it, in its own language. The office is always the one that the certificate names, for a
 * deputy may have signed; it has its sealed names if it is the office that was expected.
 *
 * @param office the office, never a person's name; empty if the certificate names none
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
