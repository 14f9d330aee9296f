package org.chancery.signing;

import java.time.Instant;
import org.chancery.identity.Office;
import org.jspecify.annotations.Nullable;

/** What came of an attempt to sign. */
public sealed interface SigningOutcome {

  /**
   * Every original carries one more signature.
   *
   * @param at when
   * @param last whether it was the last one missing
   * @param concluded whether it bound the last party: no signature awaits confirmation
   */
  record Signed(Instant at, boolean last, boolean concluded) implements SigningOutcome {}

  /**
   * Somebody else signed after the file was shown: there is a new file to read and sign.
   *
   * @param by whose signature was added; none if the office is not known here any more
   * @param at when
   */
  record SignedMeanwhile(@Nullable Office by, Instant at) implements SigningOutcome {}

  /** The passphrase does not open the key; nothing was signed. */
  record WrongPassphrase() implements SigningOutcome {}

  /**
   * This agency has signed before; nothing was added.
   *
   * @param at when it did
   */
  record AlreadySigned(Instant at) implements SigningOutcome {}
}
