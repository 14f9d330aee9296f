package org.chancery.drafting;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Office;
import org.chancery.identity.Offices;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Facts;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.chancery.segments.SpaceKind;
import org.chancery.segments.Spaces;
import org.chancery.texts.Wording;

/**
 * Preparing private drafts among ourselves: begin from a template, rename, hand to a colleague,
 * delete.
 */
@UseCase
public class PreparingTexts {

  private final Texts texts;
  private final Versions versions;
  private final Spaces spaces;
  private final Offices offices;
  private final Facts facts;
  private final Clock clock;

  PreparingTexts(
      Texts texts, Versions versions, Spaces spaces, Offices offices, Facts facts, Clock clock) {
    this.texts = texts;
    this.versions = versions;
    this.spaces = spaces;
    this.offices = offices;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Begins a draft in the actor's own room: a segment's vault, or the secretariat's room.
   *
   * @param actor a drafter
   * @param kind what it is to become
   * @param title the working title
   * @param wording its first words, usually a template's
   * @param language {@code ru} or {@code en}
   * @return the new text, at version 0
   */
  public TextId begin(Actor actor, TextKind kind, String title, Wording wording, String language) {
    DraftingPolicy.require(DraftingPolicy.onlyDraftersDraft(actor));
    var id = new TextId(ownRoom(actor), UUID.randomUUID());
    var now = clock.instant();
    texts.saveAndFlush(new Text(id, id.id(), kind, language, title, actor.id(), now, null));
    versions.add(id, 0, wording, actor.id(), now);
    facts.record(new TextBegun(id.space(), id.id(), actor.id(), now));
    return id;
  }

  /**
   * Gives a private draft another working title.
   *
   * @param actor a drafter of the same room
   * @param id which draft
   * @param title 1 to 300 characters
   */
  public void rename(Actor actor, TextId id, String title) {
    var text = ownDraft(actor, id);
    text.rename(title, clock.instant());
    facts.record(new TextRenamed(id.space(), id.id(), actor.id(), clock.instant()));
  }

  /**
   * Hands a private draft to a colleague of the same room, who is from then on shown as its keeper.
   *
   * @param actor a drafter of the same room
   * @param id which draft
   * @param colleague one of {@link #colleagues}
   */
  public void handOver(Actor actor, TextId id, MandateId colleague) {
    var text = ownDraft(actor, id);
    if (colleagues(actor).stream().noneMatch(office -> office.mandate().equals(colleague))) {
      throw new Refused(DraftingReason.NOT_A_COLLEAGUE);
    }
    text.handTo(colleague, clock.instant());
    facts.record(new TextHandedOver(id.space(), id.id(), colleague, actor.id(), clock.instant()));
  }

  /**
   * Who could be handed a draft.
   *
   * @param actor whose colleagues
   * @return the offices acting for the same holder now, the actor's own left out
   */
  public List<Office> colleagues(Actor actor) {
    return offices.actingFor(actor.holder().id()).stream()
        .filter(office -> !office.mandate().equals(actor.id()))
        .filter(
            office ->
                switch (office.capacity()) {
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
                })
        .toList();
  }

  /**
   * Deletes a private draft with all its versions. What was ever released stays.
   *
   * @param actor a drafter of the same room
   * @param id which draft
   */
  public void delete(Actor actor, TextId id) {
    var text = ownDraft(actor, id);
    if (text.wasReleased()) {
      throw new Refused(DraftingReason.WAS_RELEASED);
    }
    texts.delete(text);
    texts.flush();
    facts.record(new TextDeleted(id.space(), id.id(), actor.id(), clock.instant()));
  }

  private Text ownDraft(Actor actor, TextId id) {
    DraftingPolicy.require(DraftingPolicy.onlyDraftersDraft(actor));
    var text = texts.toChange(id);
    if (!ownRoom(actor).equals(id.space())) {
      throw new Refused(IdentityReason.NOTHING_HERE);
    }
    return text;
  }

  private SpaceId ownRoom(Actor actor) {
    return spaces
        .roomOf(actor.holder().id())
        .filter(room -> room.kind() == SpaceKind.VAULT || room.kind() == SpaceKind.BODY)
        .orElseThrow(() -> new Refused(DraftingReason.ONLY_DRAFTERS))
        .id();
  }
}
