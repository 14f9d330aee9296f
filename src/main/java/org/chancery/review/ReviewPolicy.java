package org.chancery.review;

import java.util.Optional;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.identity.Reason;
import org.chancery.identity.Refused;
import org.chancery.segments.HolderId;

/** Who comments, who answers, and when. Each rule is one sentence; pages ask the same rules. */
final class ReviewPolicy {

  private ReviewPolicy() {}

  static Optional<Reason> onlySegmentsComment(Actor actor) {
    return unless(
        actor.is(Capacity.EXPERT, Capacity.DELEGATE, Capacity.HEAD_OF_DELEGATION)
            && actor.segment() != null,
        ReviewReason.ONLY_SEGMENTS_COMMENT);
  }

  static Optional<Reason> onlyItsSegmentCorrects(Actor actor, HolderId commenting) {
    return onlySegmentsComment(actor)
        .or(() -> unless(actor.actsFor(commenting), ReviewReason.ONLY_ITS_SEGMENT_CORRECTS));
  }

  static Optional<Reason> onlyTheChairOfThatCouncilDisposes(Actor actor, HolderId council) {
    return unless(
        actor.is(Capacity.CHAIR) && actor.actsFor(council), ReviewReason.ONLY_THE_CHAIR_DISPOSES);
  }

  static Optional<Reason> anOpenReviewIsWorkedOn(Review review) {
    return unless(review.completedAt() == null, ReviewReason.COMPLETED)
        .or(() -> unless(!review.closed(), ReviewReason.CLOSED));
  }

  static Optional<Reason> anUnansweredCommentIsCorrected(boolean withdrawn, boolean answered) {
    return unless(!withdrawn, ReviewReason.WITHDRAWN)
        .or(() -> unless(!answered, ReviewReason.ANSWERED));
  }

  static Optional<Reason> eachCommentHasItsFinalDisposition(long missing) {
    return unless(missing == 0, ReviewReason.WITHOUT_DISPOSITION);
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
