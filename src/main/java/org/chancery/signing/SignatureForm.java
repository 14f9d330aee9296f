package org.chancery.signing;

/** In what form a party signs (Vienna Convention on the Law of Treaties, article 12). */
public enum SignatureForm {
  /** The signature binds the party. */
  SIMPLE,
  /** The signature binds the party when its state has confirmed it (article 12, 2 b). */
  AD_REFERENDUM
}
