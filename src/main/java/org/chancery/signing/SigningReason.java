package org.chancery.signing;

import java.util.Locale;
import org.chancery.identity.Reason;

/** Which rule of signing forbids something. */
public enum SigningReason implements Reason {
  /** Opening for signature is for the people who draft for a party. */
  ONLY_DRAFTERS_OPEN,
  /** What is opened is the revision, in the languages, that was shown. */
  MOVED_ON,
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
  NO_TIME_STAMP,
  /** The certificate of the key was revoked by its authority. */
  KEY_REVOKED,
  /** The certificate of the key leads to no known authority of the party's state. */
  KEY_NOT_TRUSTED,
  /** The certificate of the key is made out for somebody else than the party. */
  KEY_OF_ANOTHER,
  /** A signature of the key does not satisfy the rules by which everybody checks it later. */
  KEY_NOT_VALID,
  /** It could not be learnt whether a certificate was withdrawn, so nothing was signed. */
  NO_REVOCATION_LIST,
  /** The heads of delegation initial an instrument before anybody signs it. */
  NOT_INITIALLED,
  /** Nobody signs without full powers for this instrument and this time. */
  NO_POWERS,
  /** A party declined to sign; nobody signs any more. */
  DECLINED,
  /** The parties sign in the order of the instrument. */
  NOT_IN_ORDER,
  /** A party signs all originals in one form. */
  ANOTHER_FORM,
  /** Somebody else has the files outside to sign them. */
  TURN_TAKEN,
  /** The files are brought back by whoever took them, while the turn lasts. */
  NO_TURN,
  /** Initialling and confirming are for heads of delegation. */
  ONLY_HEADS,
  /** A party initials once, and before it signs. */
  INITIALLED_BEFORE,
  /** There is no signature ad referendum to confirm. */
  NOTHING_TO_CONFIRM,
  /** Declining is for a party's signatory or head of delegation, before all have signed. */
  NOT_TO_DECLINE,
  /** Declining needs a reason. */
  REASON_MISSING,
  /** Full powers are presented by the party itself. */
  ONLY_ITS_PARTY,
  /** Full powers name a signatory of the party's own agency. */
  NOT_ITS_SIGNATORY,
  /** Full powers begin before they end, and have not ended. */
  POWERS_PERIOD,
  /** The document of full powers is a PDF or a picture of at most ten megabytes. */
  POWERS_DOCUMENT,
  /** Full powers are answered once, by the depositary. */
  ANSWERED_BEFORE,
  /** Originals, powers and the register are kept by the depositary. */
  ONLY_THE_DEPOSITARY,
  /** Only an instrument that all parties signed and confirmed is deposited. */
  NOT_CONCLUDED,
  /** The file does not prove what the register says. */
  NOT_PROVED,
  /** Only a deposited instrument comes into force. */
  NOT_DEPOSITED,
  /** Only an instrument in force ends, and not before it came into force. */
  NOT_IN_FORCE,
  /** A day is missing. */
  DAY_MISSING;

  @Override
  public String key() {
    return "signing.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
