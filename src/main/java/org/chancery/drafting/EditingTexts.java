package org.chancery.drafting;

import java.time.Clock;
import java.util.UUID;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Spaces;
import org.chancery.texts.Reading;
import org.chancery.texts.Rewriting;
import org.chancery.texts.Suggestions;
import org.chancery.texts.Wording;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Giving a text other words as a whole, as one act beside those who write in it: what is the same
 * stays untouched, so that nobody's caret moves without need.
 */
@UseCase
public class EditingTexts {

  private final Texts texts;
  private final StepLog log;
  private final Spaces spaces;
  private final ApplicationEventPublisher house;
  private final Clock clock;

  EditingTexts(
      Texts texts, StepLog log, Spaces spaces, ApplicationEventPublisher house, Clock clock) {
    this.texts = texts;
    this.log = log;
    this.spaces = spaces;
    this.house = house;
    this.clock = clock;
  }

  /**
   * Stores an edit.
   *
   * @param actor who writes
   * @param edit what
   * @return accepted, or why not; in every other case than accepted nothing was stored
   * @throws Refused where the stage of the text or the actor's rights forbid it
   */
  public EditOutcome edit(Actor actor, Edit edit) {
    var text = toWrite(actor, edit.text());
    return switch (Wording.read(edit.wording())) {
      case Reading.Unreadable(String code, String path) -> new EditOutcome.Rejected(code, path);
      case Reading.Read(Wording wording) -> {
        var before = log.at(edit.text(), text.head());
        var after = wording.node();
        var steps = Rewriting.steps(before, after);
        // the same words again, as after a lost answer: nothing new to store
        if (edit.base() <= text.head() && steps.isEmpty()) {
          yield new EditOutcome.Accepted(text.head());
        }
        if (edit.base() != text.head()) {
          yield new EditOutcome.Behind(text.head());
        }
        if (!Suggestions.keepsNames(before, after, actor.holder().code())) {
          throw new Refused(DraftingReason.NOT_YOURS);
        }
        if (text.stage() == Stage.NEGOTIATION
            && !Suggestions.onlySuggests(before, after, actor.holder().code())) {
          throw new Refused(DraftingReason.ONLY_SUGGESTIONS);
        }
        var now = clock.instant();
        log.append(edit.text(), text.head(), steps, UUID.randomUUID(), actor.id(), now);
        var version = text.advance(steps.size(), actor.id(), now);
        texts.flush();
        house.publishEvent(new TextStirred(edit.text()));
        yield new EditOutcome.Accepted(version);
      }
    };
  }

  private Text toWrite(Actor actor, TextId id) {
    DraftingPolicy.require(DraftingPolicy.onlyDraftersDraft(actor));
    if (spaces.find(id.space()).isEmpty()) {
      throw new Refused(IdentityReason.NOTHING_HERE);
    }
    if (!spaces.mayWrite(id.space())) {
      throw new Refused(DraftingReason.CLOSED);
    }
    var text = texts.toChange(id);
    text.requireOpen();
    if (!text.stage().isWritten()) {
      throw new Refused(DraftingReason.STAGE);
    }
    return text;
  }
}
