package org.chancery.administration;

import java.util.Locale;
import org.chancery.identity.Reason;

/** Why a form of this module is not taken. */
public enum AdministrationReason implements Reason {
  /** A mandate cannot be ended in the past: what was done under it stays done. */
  ENDS_IN_THE_PAST;

  @Override
  public String key() {
    return "administration.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
