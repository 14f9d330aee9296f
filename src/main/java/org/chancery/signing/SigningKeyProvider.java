package org.chancery.signing;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Place where signing keys are kept: files for the demonstration, a token or a remote service
 * later.
 */
public interface SigningKeyProvider {
  /** Certificates of a key, known without its passphrase; empty when there is no such key. */
  List<X509Certificate> chain(String name);

  /**
   * Opens a key for one use; the passphrase is neither kept nor logged and stays the caller's to
   * erase.
   */
  Opening open(String name, char[] passphrase);

  /** What came of opening a key. */
  sealed interface Opening {
    /** The key is open and must be closed after use. */
    record Opened(SigningKey key) implements Opening {}

    /** The passphrase is not the key's. */
    record WrongPassphrase() implements Opening {}

    /** Nobody keeps a key by that name here. */
    record NoSuchKey() implements Opening {}

    /** The key is there and cannot be read, for a reason that is no fault of the passphrase. */
    record Unreadable(String why) implements Opening {}
  }
}
