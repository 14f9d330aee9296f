package org.chancery.signing;

import java.io.Serializable;
import java.security.cert.X509Certificate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What somebody is about to sign with, where and as what.
 *
 * @param field name of the empty field, present in the file from the beginning
 * @param chain certificates of the key, its own first
 * @param at moment of signing, in the zone of the place
 * @param office office that signs, never a person's name
 * @param agency agency for which it signs
 * @param place city of signing
 */
public record SignatureRequest(
    String field,
    List<X509Certificate> chain,
    ZonedDateTime at,
    String office,
    String agency,
    String place)
    implements Serializable {
  /** Longest line of an appearance; more would become unreadably small in its rectangle. */
  public static final int LONGEST_LINE = 300;

  /** Checks sizes, then content. */
  public SignatureRequest {
    chain = List.copyOf(chain);
    for (String line : List.of(field, office, agency, place)) {
      if (line.length() > LONGEST_LINE) {
        throw new IllegalArgumentException("A line of a signature is too long");
      }
    }
    if (field.isBlank() || chain.isEmpty()) {
      throw new IllegalArgumentException("A signature needs a field and a certificate");
    }
  }
}
