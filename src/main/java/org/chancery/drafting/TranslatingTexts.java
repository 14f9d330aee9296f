package org.chancery.drafting;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.drafting.spi.FreezingCondition;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Facts;
import org.chancery.segments.SpaceKind;
import org.chancery.segments.Spaces;
import org.chancery.texts.Concordance;
import org.chancery.texts.Settling;
import org.chancery.texts.Suggestion;
import org.chancery.texts.Suggestions;
import org.chancery.texts.Wording;
import org.chancery.texts.engine.Applying;
import org.chancery.texts.engine.Fault;
import org.chancery.texts.engine.Node;

/**
 * Translating texts: a work has one text for each language, each with its own versions, and the
 * same block has the same id in all of them.
 */
@UseCase
public class TranslatingTexts {

  private final Texts texts;
  private final Versions versions;
  private final Works works;
  private final PenHolding pens;
  private final Spaces spaces;
  private final Facts facts;
  private final List<FreezingCondition> conditions;
  private final Clock clock;

  TranslatingTexts(
      Texts texts,
      Versions versions,
      Works works,
      PenHolding pens,
      Spaces spaces,
      Facts facts,
      List<FreezingCondition> conditions,
      Clock clock) {
    this.texts = texts;
    this.versions = versions;
    this.works = works;
    this.pens = pens;
    this.spaces = spaces;
    this.facts = facts;
    this.conditions = conditions;
    this.clock = clock;
  }

  /**
   * Begins the text of a work in another language, in the same room: block by block with the words
   * that are there, without what is only suggested, to be written over. At a table with a
   * pen-holder the actor holds its pen; where all parties decide together, they do here as well.
   *
   * @param actor a drafter who may write in that room
   * @param id a text of the work
   * @param language {@code ru} or {@code en}, in which it has no text yet
   * @param title its title in that language, 1 to 300 characters
   * @return the new text, a draft at version 0
   */
  public TextId begin(Actor actor, TextId id, String language, String title) {
    pens.requireSeat(actor, id);
    var text = texts.toChange(id);
    text.requireOpen();
    works.lock(text.work());
    if (isTable(id)) { // what must be done before this wording is frozen, is not walked around
      FreezingCondition.require(conditions, actor, id);
    }
    if (!TextSheet.LANGUAGES.contains(language)
        || text.language().equals(language)
        || works.others(id).stream().anyMatch(other -> other.language().equals(language))) {
      throw new Refused(DraftingReason.LANGUAGE_TAKEN);
    }
    var wording = settled(versions.wording(id, text.head()));
    var there = new TextId(id.space(), UUID.randomUUID());
    var now = clock.instant();
    var begun = new Text(there, text.work(), text.kind(), language, title, actor.id(), now, null);
    if (isTable(id)) {
      begun.released(); // its parties see it: nobody deletes it any more
      if (text.penHolder() != null) {
        begun.handPenTo(actor.id());
      }
    }
    texts.saveAndFlush(begun);
    versions.add(there, 0, wording, actor.id(), now);
    facts.record(new TextBegun(there.space(), there.id(), actor.id(), now));
    return there;
  }

  private boolean isTable(TextId id) {
    return spaces.find(id.space()).filter(room -> room.kind() == SpaceKind.TABLE).isPresent();
  }

  private static Wording settled(Wording wording) {
    var all =
        Suggestions.in(wording.node()).stream().map(Suggestion::id).collect(Collectors.toSet());
    return all.isEmpty() ? wording : Wording.of(without(wording.node(), all));
  }

  private static Node without(Node document, Set<String> suggestions) {
    try {
      if (Applying.apply(document, Settling.reject(document, suggestions))
          instanceof Applying.Applied settled) {
        return settled.doc();
      }
    } catch (Fault unfit) {
      // whoever translates sees them, and settles them in the other text
    }
    return document;
  }

  /**
   * How a text and the one of another language stand beside each other.
   *
   * @param actor who asks
   * @param text the one
   * @param other another text of the same work
   * @return by the ids of their blocks
   */
  public Concordance concordance(Actor actor, TextSheet text, OtherLanguage other) {
    var there = texts.toRead(other.text());
    return Concordance.of(text.wording(), versions.wording(other.text(), there.head()));
  }
}
