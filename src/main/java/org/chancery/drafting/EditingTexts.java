package org.chancery.drafting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Offices;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Bilingual;
import org.chancery.segments.MandateId;
import org.chancery.segments.Spaces;
import org.chancery.texts.Reading;
import org.chancery.texts.Wording;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Writing in a text: one person holds the pen; each edit is checked against the schema and stored
 * as a new version before it is called saved.
 */
@UseCase
public class EditingTexts {

  private final Texts texts;
  private final Versions versions;
  private final Pens pens;
  private final Spaces spaces;
  private final Offices offices;
  private final ApplicationEventPublisher house;
  private final Clock clock;

  EditingTexts(
      Texts texts,
      Versions versions,
      Pens pens,
      Spaces spaces,
      Offices offices,
      ApplicationEventPublisher house,
      Clock clock) {
    this.texts = texts;
    this.versions = versions;
    this.pens = pens;
    this.spaces = spaces;
    this.offices = offices;
    this.house = house;
    this.clock = clock;
  }

  /**
   * Stores an edit.
   *
   * @param actor who writes; must hold the pen in that tab, or takes it if it lies free
   * @param edit what
   * @return accepted, or why not; in every other case than accepted nothing was stored
   */
  public EditOutcome edit(Actor actor, Edit edit) {
    var text = toWrite(actor, edit.text());
    var now = clock.instant();
    var pen = pens.of(edit.text());
    if (pen.isPresent() && !pen.get().heldIn(actor.id(), edit.tab())) {
      if (!pen.get().yieldsTo(actor.id(), now)) {
        return new EditOutcome.PenElsewhere(office(pen.get().holder()));
      }
      pens.give(edit.text(), actor.id(), edit.tab(), now);
      house.publishEvent(new TextStirred(edit.text()));
    } else if (pen.isEmpty()) {
      pens.give(edit.text(), actor.id(), edit.tab(), now);
      house.publishEvent(new TextStirred(edit.text()));
    } else {
      pens.stroke(edit.text(), now);
    }
    return switch (Wording.read(edit.wording())) {
      case Reading.Unreadable(String code, String path) -> new EditOutcome.Rejected(code, path);
      case Reading.Read(Wording wording) -> {
        // the same words again, as after a lost answer: nothing new to store
        if (edit.base() <= text.head()
            && versions.wording(edit.text(), text.head()).equals(wording)) {
          yield new EditOutcome.Accepted(text.head());
        }
        if (edit.base() != text.head()) {
          yield new EditOutcome.Behind(text.head());
        }
        var version = text.advance(now);
        texts.flush();
        versions.add(edit.text(), version, wording, actor.id(), now);
        house.publishEvent(new TextStirred(edit.text()));
        yield new EditOutcome.Accepted(version);
      }
    };
  }

  /**
   * Takes the pen if it lies free, or if its holder has been silent for a minute.
   *
   * @param actor who wants to write
   * @param id which text
   * @param tab the browser tab
   * @return none if taken; else the office that holds it
   */
  public Optional<Bilingual> takePen(Actor actor, TextId id, String tab) {
    toWrite(actor, id);
    var now = clock.instant();
    var pen = pens.of(id);
    if (pen.isPresent()
        && !pen.get().heldIn(actor.id(), tab)
        && !pen.get().yieldsTo(actor.id(), now)) {
      return Optional.of(office(pen.get().holder()));
    }
    pens.give(id, actor.id(), tab, now);
    house.publishEvent(new TextStirred(id));
    return Optional.empty();
  }

  /**
   * Asks the holder for the pen; the holder sees who asks.
   *
   * @param actor who asks
   * @param id which text
   */
  public void askForPen(Actor actor, TextId id) {
    toWrite(actor, id);
    pens.want(id, actor.id(), clock.instant());
    house.publishEvent(new TextStirred(id));
  }

  /**
   * Hands the pen to whoever asked for it, or puts it down.
   *
   * @param actor its holder
   * @param id which text
   */
  public void handOverPen(Actor actor, TextId id) {
    toWrite(actor, id);
    pens.of(id)
        .filter(pen -> pen.holder().equals(actor.id()))
        .ifPresent(
            pen -> {
              if (pen.wantedBy() instanceof MandateId next) {
                pens.hand(id, next, clock.instant());
              } else {
                pens.putDown(id);
              }
              house.publishEvent(new TextStirred(id));
            });
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
    return text;
  }

  private Bilingual office(MandateId mandate) {
    return offices.of(List.of(mandate)).values().stream()
        .findFirst()
        .map(office -> office.name())
        .orElse(new Bilingual("—", "—"));
  }
}
