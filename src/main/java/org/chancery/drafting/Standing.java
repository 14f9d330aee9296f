package org.chancery.drafting;

import java.util.List;

/**
 * How far the parties at a table are with a text. Derived from rows when read; an edit after an
 * answer voids it by itself.
 */
public sealed interface Standing {

  /** The text lies in a vault, a room or the hall: nobody is asked. */
  record NotAtATable() implements Standing {}

  /** The text was begun at its table, and no revision of it was ever put to the parties. */
  record NeverAsked() implements Standing {}

  /**
   * Words have changed since the last revision: there is nothing to say yes to until somebody
   * proposes the present state.
   *
   * @param last the last revision
   */
  record MovedOn(Revision last) implements Standing {}

  /**
   * The latest revision is the present state; somebody's yes is missing.
   *
   * @param revision to which the yes is asked
   * @param parties each party's answer
   */
  record Proposed(Revision revision, List<Agreement> parties) implements Standing {}

  /**
   * All parties said yes to this revision: it is final, and can be opened for signature.
   *
   * @param revision the agreed revision
   * @param parties each party's answer
   */
  record Agreed(Revision revision, List<Agreement> parties) implements Standing {}
}
