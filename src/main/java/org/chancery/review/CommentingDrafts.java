package org.chancery.review;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chancery.drafting.ReadingTexts;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Facts;

/**
 * Commenting on a draft under review: a segment says something to a clause, and corrects or
 * withdraws it until the council's chair has answered.
 */
@UseCase
public class CommentingDrafts {

  private static final int MOST = 999;

  private final Reviews reviews;
  private final Comments comments;
  private final ReadingTexts reading;
  private final Facts facts;
  private final Clock clock;

  CommentingDrafts(
      Reviews reviews, Comments comments, ReadingTexts reading, Facts facts, Clock clock) {
    this.reviews = reviews;
    this.comments = comments;
    this.reading = reading;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Comments on a clause, for the actor's segment. All who sit at the table see it at once.
   *
   * @param actor an expert, delegate or head of delegation
   * @param review an open review
   * @param block the id of a block of the revision under review
   * @param words what is said
   * @return the comment, under the next number of that segment
   */
  public CommentId comment(Actor actor, ReviewId review, String block, CommentWords words) {
    ReviewPolicy.require(ReviewPolicy.onlySegmentsComment(actor));
    var said = words.checked();
    var open = reviews.toChange(review);
    var wording = reading.frozen(actor, open.revision()).wording();
    if (Clause.of(wording).stream().noneMatch(clause -> clause.block().equals(block))) {
      throw new Refused(ReviewReason.NO_SUCH_CLAUSE);
    }
    var number = comments.nextNumber(review, actor.holder().id());
    if (number > MOST) {
      throw new Refused(ReviewReason.TOO_MANY);
    }
    var id = new CommentId(review.space(), UUID.randomUUID());
    var now = clock.instant();
    comments.add(
        new Comments.Stored(
            id,
            review.id(),
            actor.holder().id(),
            number,
            block,
            said,
            1,
            false,
            actor.id(),
            now,
            now,
            List.of()));
    facts.record(new ReviewCommentMade(id.space(), review.id(), id.id(), actor.id(), now));
    return id;
  }

  /**
   * Says it in other words, or of another kind. The clause stays.
   *
   * @param actor an expert, delegate or head of delegation of the same segment
   * @param id a comment without a disposition
   * @param shown the version that the actor saw
   * @param words what is said instead
   */
  public void correct(Actor actor, CommentId id, int shown, CommentWords words) {
    ReviewPolicy.require(ReviewPolicy.onlySegmentsComment(actor));
    var said = words.checked();
    var stored = toChange(actor, id, shown);
    var now = clock.instant();
    comments.correct(id, said, actor.id(), now);
    facts.record(new ReviewCommentCorrected(id.space(), stored.review(), id.id(), actor.id(), now));
  }

  /**
   * Takes a comment back. It stays to be seen as withdrawn, and its number is not given again.
   *
   * @param actor an expert, delegate or head of delegation of the same segment
   * @param id a comment without a disposition
   * @param shown the version that the actor saw
   */
  public void withdraw(Actor actor, CommentId id, int shown) {
    ReviewPolicy.require(ReviewPolicy.onlySegmentsComment(actor));
    var stored = toChange(actor, id, shown);
    var now = clock.instant();
    comments.withdraw(id, actor.id(), now);
    facts.record(new ReviewCommentWithdrawn(id.space(), stored.review(), id.id(), actor.id(), now));
  }

  /** Asked again under the lock: whoever answers meanwhile waits, or was first. */
  private Comments.Stored toChange(Actor actor, CommentId id, int shown) {
    reviews.toChange(new ReviewId(id.space(), comments.find(id).review()));
    var stored = comments.find(id);
    ReviewPolicy.require(ReviewPolicy.onlyItsSegmentCorrects(actor, stored.holder()));
    ReviewPolicy.require(
        ReviewPolicy.anUnansweredCommentIsCorrected(stored.withdrawn(), !stored.said().isEmpty()));
    if (stored.version() != shown) {
      throw new Refused(ReviewReason.CHANGED_MEANWHILE);
    }
    return stored;
  }
}
