package org.chancery.signing;

import java.io.IOException;
import java.security.cert.X509Certificate;

/** Where it is known which certificates their authorities have withdrawn. */
public interface RevocationLists {
  /**
   * The newest revocation list (X.509 CRL, DER) that speaks of a certificate.
   *
   * @param certificate whose standing is asked
   * @param issuer the authority that issued it, and signs the list
   * @throws IOException when no such list can be had
   */
  byte[] newest(X509Certificate certificate, X509Certificate issuer) throws IOException;
}
