package org.chancery.identity;

/** Why something was refused; each module's enum implements it. */
public interface Reason {

  /**
   * The key of the sentence that tells a person what happened, what is safe and what to do.
   *
   * @return a message key of the module's words
   */
  String key();
}
