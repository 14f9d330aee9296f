package org.chancery.drafting;

import java.util.Optional;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.identity.Reason;
import org.chancery.identity.Refused;

/** Who may draft, release and agree. Each rule is one sentence; pages ask the same rules. */
final class DraftingPolicy {

  private DraftingPolicy() {}

  static Optional<Reason> onlyDraftersDraft(Actor actor) {
    return unless(
        actor.is(
            Capacity.HEAD_OF_DELEGATION, Capacity.DELEGATE, Capacity.EXPERT, Capacity.SECRETARY),
        DraftingReason.ONLY_DRAFTERS);
  }

  /** Whether people in a capacity write in texts. */
  static boolean drafts(Capacity capacity) {
    return switch (capacity) {
      case HEAD_OF_DELEGATION, DELEGATE, EXPERT, SECRETARY -> true;
      case CHAIR,
          SEGMENT_ADMINISTRATOR,
          DEPOSITARY,
          GUEST,
          AUDITOR,
          ADMINISTRATOR,
          SIGNATORY,
          MEMBER ->
          false;
    };
  }

  static Optional<Reason> onlyDelegatesRelease(Actor actor) {
    return unless(
        actor.is(Capacity.HEAD_OF_DELEGATION, Capacity.DELEGATE),
        DraftingReason.ONLY_DELEGATES_RELEASE);
  }

  static Optional<Reason> onlyTheSecretaryCirculates(Actor actor) {
    return unless(actor.is(Capacity.SECRETARY), DraftingReason.ONLY_DELEGATES_RELEASE);
  }

  static Optional<Reason> onlyDelegatesOrTheSecretarySubmit(Actor actor) {
    return unless(
        actor.is(Capacity.HEAD_OF_DELEGATION, Capacity.DELEGATE, Capacity.SECRETARY),
        DraftingReason.ONLY_DELEGATES_RELEASE);
  }

  static Optional<Reason> onlyHeadsAgree(Actor actor) {
    return unless(actor.is(Capacity.HEAD_OF_DELEGATION), DraftingReason.ONLY_HEADS_AGREE);
  }

  static void require(Optional<Reason> refusal) {
    refusal.ifPresent(
        reason -> {
          throw new Refused(reason);
        });
  }

  private static Optional<Reason> unless(boolean allowed, Reason reason) {
    return allowed ? Optional.empty() : Optional.of(reason);
  }
}
