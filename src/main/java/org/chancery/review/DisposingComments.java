package org.chancery.review;

import java.time.Clock;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Facts;

/**
 * Disposing of comments: the council's chair, and nobody else, says what becomes of each, and
 * completes the review when nothing is left open. What was said before stays to be read.
 */
@UseCase
public class DisposingComments {

  private final Reviews reviews;
  private final Comments comments;
  private final Facts facts;
  private final Clock clock;

  DisposingComments(Reviews reviews, Comments comments, Facts facts, Clock clock) {
    this.reviews = reviews;
    this.comments = comments;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Gives a comment a disposition; an earlier one no longer counts.
   *
   * @param actor the chair of the council
   * @param id a comment that was not withdrawn, in an open review
   * @param shown the version of the comment that the chair saw
   * @param kind what becomes of it
   * @param words the text if accepted in part, the reason if rejected, else a remark or nothing
   */
  public void dispose(Actor actor, CommentId id, int shown, DispositionKind kind, String words) {
    var review = toAnswer(actor, new ReviewId(id.space(), comments.find(id).review()));
    var said = Typed.words(words, CommentWords.LONGEST, ReviewReason.DISPOSITION_LENGTH);
    if (kind.needsWords() && said.isEmpty()) {
      throw new Refused(
          kind == DispositionKind.REJECTED
              ? ReviewReason.REASON_MISSING
              : ReviewReason.TEXT_MISSING);
    }
    var stored = comments.find(id);
    if (stored.withdrawn()) {
      throw new Refused(ReviewReason.WITHDRAWN);
    }
    if (stored.version() != shown) {
      throw new Refused(ReviewReason.CHANGED_MEANWHILE);
    }
    var now = clock.instant();
    comments.dispose(id, stored.said().size() + 1, new Comments.Said(kind, said, actor.id(), now));
    facts.record(
        new ReviewCommentDisposed(id.space(), review.id().id(), id.id(), kind, actor.id(), now));
  }

  /**
   * Completes a review: nobody comments any more, and the text may be frozen.
   *
   * @param actor the chair of the council
   * @param id an open review in which each comment has its final disposition
   */
  public void complete(Actor actor, ReviewId id) {
    toAnswer(actor, id);
    var missing = comments.of(id).stream().filter(DisposingComments::lacksAnAnswer).count();
    ReviewPolicy.require(ReviewPolicy.eachCommentHasItsFinalDisposition(missing));
    var now = clock.instant();
    reviews.complete(id, actor.id(), now);
    facts.record(new ReviewCompleted(id.space(), id.id(), actor.id(), now));
  }

  private Review toAnswer(Actor actor, ReviewId id) {
    ReviewPolicy.require(
        ReviewPolicy.onlyTheChairOfThatCouncilDisposes(actor, reviews.find(id).council()));
    return reviews.toChange(id);
  }

  private static boolean lacksAnAnswer(Comments.Stored comment) {
    return !comment.withdrawn()
        && (comment.said().isEmpty() || !comment.said().getLast().kind().isFinal());
  }
}
