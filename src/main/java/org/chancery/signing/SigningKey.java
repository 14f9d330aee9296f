package org.chancery.signing;

import java.security.cert.X509Certificate;
import java.util.List;

/** Key that is open for use; it signs and is then closed, and never shows itself. */
public interface SigningKey extends AutoCloseable {
  /** Certificates from the key's own to its root. */
  List<X509Certificate> chain();

  /** Signature value over the data to sign: SHA-256 with the key's own algorithm, ECDSA in DER. */
  byte[] sign(byte[] dataToSign);

  /** Forgets the key. */
  @Override
  void close();
}
