package org.chancery.drafting;

/**
 * An actor's open hand in one text, from joining to leaving. Its methods may be called by one
 * thread at a time; they ask the database for nothing but the commit itself, in which the author's
 * right to write is asked anew.
 */
public interface Hand {

  /**
   * Brings what the author wrote. The answer comes to the {@link Audience}: the steps as they were
   * kept, after the database has them, or why not.
   *
   * @param commit what
   */
  void commit(Commit commit);

  /**
   * Says where the reader's caret stands, for the others.
   *
   * @param version at which version
   * @param from beginning of the selection
   * @param to its end
   */
  void caret(int version, int from, int to);

  /** Lets go; nothing comes any more. Idempotent. */
  void leave();
}
