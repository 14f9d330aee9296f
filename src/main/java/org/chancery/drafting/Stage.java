package org.chancery.drafting;

import org.chancery.segments.SpaceKind;
import org.jspecify.annotations.Nullable;

/** How far a text has come, in the four words of the trade and one for a way back. */
public enum Stage {
  /** Private, in a vault or a room. */
  DRAFT,
  /** At a table, not yet agreed. */
  NEGOTIATION,
  /** At a table, agreed by all its parties. */
  CLEAN,
  /** Circulated or opened for signature: nobody writes in it any more. */
  FROZEN,
  /** Taken back by whoever released it. */
  WITHDRAWN;

  static Stage of(SpaceKind room, @Nullable ClosedFor closedFor, boolean agreed) {
    return switch (room) {
      case VAULT, BODY -> DRAFT;
      case HALL -> FROZEN;
      case TABLE ->
          switch (closedFor) {
            case SIGNATURE, CIRCULATION -> FROZEN;
            case WITHDRAWAL -> WITHDRAWN;
            case null -> agreed ? CLEAN : NEGOTIATION;
          };
    };
  }
}
