package org.chancery.publication;

/** Hears how far a check has come, on the thread that checks. */
public interface CheckProgress {

  /**
   * The file waits for its turn.
   *
   * @param before how many others wait
   */
  void waiting(int before);

  /** The file is being checked. */
  void checking();
}
