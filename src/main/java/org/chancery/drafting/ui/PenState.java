package org.chancery.drafting.ui;

import org.chancery.drafting.TextSheet;
import org.chancery.identity.Actor;
import org.chancery.segments.SpaceKind;

/** Whose pen it is, as one page of one person sees it. */
enum PenState {
  /** Nobody may write here, or not this person. */
  CLOSED,
  /** It lies free, or its holder has been silent for a minute. */
  FREE,
  /** This person holds it on this page. */
  MINE,
  /** This person holds it in another tab. */
  MINE_ELSEWHERE,
  /** Somebody else holds it. */
  OTHERS;

  static PenState of(TextSheet text, Actor actor, String tab) {
    var pen = text.pen();
    if (!text.mayWrite() || text.notDrafting() != null) {
      return CLOSED;
    }
    if (pen == null) {
      return FREE;
    }
    if (pen.holder().equals(actor.id())) {
      return pen.tab().equals(tab) || pen.tab().isEmpty() ? MINE : MINE_ELSEWHERE;
    }
    return pen.silent() ? FREE : OTHERS;
  }

  boolean mine() {
    return this == MINE;
  }

  boolean others() {
    return this == OTHERS;
  }

  /** Among ourselves the first stroke takes a free pen; at a table it is taken knowingly. */
  boolean mayType(TextSheet text) {
    return this == MINE || (this == FREE && text.room().kind() != SpaceKind.TABLE);
  }
}
