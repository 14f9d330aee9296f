package org.chancery.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextKind;
import org.chancery.drafting.TextRow;
import org.chancery.identity.Actor;
import org.chancery.identity.Reason;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Facts;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.segments.Holders;
import org.chancery.texts.Fingerprint;

/**
 * Submitting a draft standard to a coordinating council: its present state is frozen, goes to a
 * table of all segments and that council, and its review is open there.
 */
@UseCase
public class SubmittingDrafts {

  private final ReleasingTexts releasing;
  private final ReadingTexts reading;
  private final Reviews reviews;
  private final Holders holders;
  private final Facts facts;
  private final Clock clock;

  SubmittingDrafts(
      ReleasingTexts releasing,
      ReadingTexts reading,
      Reviews reviews,
      Holders holders,
      Facts facts,
      Clock clock) {
    this.releasing = releasing;
    this.reading = reading;
    this.reviews = reviews;
    this.holders = holders;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Whether the actor may put a draft before a council.
   *
   * @param actor who asks
   * @return none if so, else the rule that forbids it
   */
  public Optional<Reason> maySubmit(Actor actor) {
    return releasing.maySubmit(actor);
  }

  /**
   * The councils that review drafts.
   *
   * @param actor who asks
   * @return in protocol order
   */
  public List<Holder> councils(Actor actor) {
    return holders.all().stream().filter(h -> "coordinating-council".equals(h.bodyKind())).toList();
  }

  /**
   * The draft standards that the actor could submit.
   *
   * @param actor who asks
   * @return those of the actor's own room, newest first
   */
  public List<TextRow> drafts(Actor actor) {
    return reading.ownDrafts(actor).stream()
        .filter(row -> row.kind() == TextKind.DRAFT_STANDARD && row.closedFor() == null)
        .toList();
  }

  /**
   * Puts a draft standard before a council.
   *
   * @param actor a head of delegation or delegate of the owning segment, or the secretary
   * @param draft a draft standard in the actor's own room
   * @param council a coordinating council
   * @param shown the fingerprint of the wording that the actor saw
   * @return the review, open for comments
   * @throws Refused also if the draft is no draft standard, or has changed since it was shown
   */
  public ReviewId submit(Actor actor, TextId draft, HolderId council, Fingerprint shown) {
    if (reading.sheet(actor, draft).kind() != TextKind.DRAFT_STANDARD) {
      throw new Refused(ReviewReason.NOT_A_DRAFT_STANDARD);
    }
    var there = releasing.submitToCouncil(actor, draft, council, shown);
    var revision = reading.sheet(actor, there).revisions().getFirst();
    var now = clock.instant();
    var review =
        new Review(
            new ReviewId(there.space(), UUID.randomUUID()),
            there,
            revision.id(),
            council,
            revision.title(),
            revision.symbol() == null ? "" : revision.symbol(),
            actor.id(),
            now,
            null,
            false);
    reviews.add(review);
    facts.record(
        new ReviewOpened(
            there.space(),
            review.id().id(),
            there.id(),
            revision.id().id(),
            council,
            actor.id(),
            now));
    return review.id();
  }
}
