package org.chancery.drafting;

/** Why nobody writes in a text any more. */
public enum ClosedFor {
  /** Its agreed revision was opened for signature. */
  SIGNATURE,
  /** It was circulated to the hall as it is. */
  CIRCULATION,
  /** Whoever released it withdrew it. */
  WITHDRAWAL
}
