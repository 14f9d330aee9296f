package org.chancery.drafting;

import org.jspecify.annotations.Nullable;

/**
 * How far a text has come. A stage is entered from the one before it, never past one; the way back
 * leads to the negotiation.
 */
public enum Stage {
  /** Written freely: among ourselves in a vault or a room, or among the parties at a table. */
  DRAFT,
  /** At a table: what anybody changes is a suggestion, until the pen-holder accepts it. */
  NEGOTIATION,
  /** Nothing is unsettled: no suggestion, no bracket, no placeholder. Nobody writes. */
  CLEAN,
  /** A revision with a fingerprint, to which the parties say yes: nobody writes in it any more. */
  FROZEN,
  /** Taken back by whoever released it. */
  WITHDRAWN;

  static Stage of(Stage kept, @Nullable ClosedFor closedFor) {
    return switch (closedFor) {
      case SIGNATURE, CIRCULATION -> FROZEN;
      case WITHDRAWAL -> WITHDRAWN;
      case null -> kept;
    };
  }

  /**
   * Whether words can change at all.
   *
   * @return true of a draft and in negotiation
   */
  public boolean isWritten() {
    return this == DRAFT || this == NEGOTIATION;
  }
}
