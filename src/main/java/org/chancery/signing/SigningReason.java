package org.chancery.signing;

import java.util.Locale;
import org.chancery.identity.Reason;

/** Which rule of signing forbids something. */
public enum SigningReason implements Reason {
  /** Opening for signature is for the people who draft for a party. */
  ONLY_DRAFTERS_OPEN,
  /** Only a revision to which all its parties said yes is opened for signature. */
  NOT_AGREED,
  /** An instrument is signed for one agency of each party, and for no other. */
  ONE_AGENCY_EACH,
  /** Signing is for the signatories of agencies. */
  ONLY_SIGNATORIES,
  /** Only the agencies named in an instrument sign it. */
  ONLY_PARTIES,
  /** An agency signs an instrument once. */
  SIGNED_BEFORE,
  /** What is signed is the file that was shown. */
  ANOTHER_FILE,
  /** There is no usable signing key for this office. */
  NO_KEY,
  /** The passphrase does not open the signatory's key. */
  WRONG_PASSPHRASE,
  /** No trusted time could be had, so nothing was signed. */
  NO_TIME_STAMP;

  @Override
  public String key() {
    return "signing.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
