package org.chancery.identity;

/** Why somebody may not act at all, or not so. */
public enum IdentityReason implements Reason {
  /** Nobody has given this person a mandate, or it has ended. */
  NO_MANDATE,
  /** The thing does not exist, or not for this actor: the two are never told apart. */
  NOTHING_HERE,
  /** The act asks for a sign-in with the second factor within five minutes. */
  STRONG_SIGN_IN_NEEDED,
  /** Only the secretary keeps mandates. */
  ONLY_THE_SECRETARY,
  /** Only a segment's administrator proposes its people. */
  ONLY_THE_ADMINISTRATOR,
  /** No person carries this reference. */
  UNKNOWN_PERSON,
  /** A mandate ends after it begins. */
  ENDS_BEFORE_IT_BEGINS,
  /** This nomination was answered already. */
  ALREADY_ANSWERED;

  @Override
  public String key() {
    return "identity.refused." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
