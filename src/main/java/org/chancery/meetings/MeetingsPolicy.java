package org.chancery.meetings;

import java.util.Optional;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.identity.Reason;
import org.chancery.identity.Refused;
import org.chancery.segments.HolderId;

/** Who may schedule, prepare and approve. Each rule is one sentence; pages ask the same rules. */
final class MeetingsPolicy {

  private MeetingsPolicy() {}

  static Optional<Reason> onlyTheSecretarySchedules(Actor actor) {
    return unless(actor.is(Capacity.SECRETARY), MeetingsReason.ONLY_THE_SECRETARY);
  }

  static Optional<Reason> onlyTheSecretaryPrepares(Actor actor) {
    return unless(actor.is(Capacity.SECRETARY), MeetingsReason.ONLY_THE_SECRETARY);
  }

  static Optional<Reason> onlyAChairApproves(Actor actor) {
    return unless(actor.is(Capacity.CHAIR), MeetingsReason.ONLY_THE_CHAIR);
  }

  static Optional<Reason> onlyTheChairOfThatBodyApproves(Actor actor, HolderId body) {
    return unless(actor.is(Capacity.CHAIR) && actor.actsFor(body), MeetingsReason.ONLY_THE_CHAIR);
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
