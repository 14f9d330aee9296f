package org.chancery.review;

import java.util.Optional;
import org.chancery.drafting.TextId;
import org.chancery.drafting.spi.FreezingCondition;
import org.chancery.identity.Actor;
import org.chancery.identity.Reason;
import org.springframework.stereotype.Component;

/**
 * Keeps the text of a draft under review from being frozen until each comment has its final
 * disposition and the council's chair has completed the review.
 */
@Component
class UnfinishedReview implements FreezingCondition {

  private final Reviews reviews;

  UnfinishedReview(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public Optional<Reason> mayFreeze(Actor actor, TextId text) {
    return reviews.ofText(text, actor.holder().id()).flatMap(UnfinishedReview::unfinished);
  }

  private static Optional<Reason> unfinished(Reviews.Counted counted) {
    return ReviewPolicy.eachCommentHasItsFinalDisposition(counted.missing())
        .or(
            () ->
                counted.review().completedAt() == null
                    ? Optional.of(ReviewReason.NOT_COMPLETED)
                    : Optional.empty());
  }
}
