package org.chancery.drafting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.drafting.spi.FreezingCondition;
import org.chancery.identity.Actor;
import org.chancery.identity.Office;
import org.chancery.identity.Offices;
import org.chancery.identity.Reason;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Facts;
import org.chancery.segments.Holder;
import org.chancery.segments.Holders;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceKind;
import org.chancery.segments.Spaces;
import org.chancery.texts.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Bringing a text from draft through negotiation to a clean and a frozen state. Before each step
 * the state that is left is kept as a revision. Where a pen-holder is named they decide; else a
 * text goes on when every party has said so of the same version since its stage last changed.
 */
@UseCase
public class StagingTexts {

  private static final int LONGEST_NAME = 120;

  private final Texts texts;
  private final Versions versions;
  private final Works works;
  private final PenHolding pens;
  private final Spaces spaces;
  private final Holders holders;
  private final Offices offices;
  private final Facts facts;
  private final JdbcClient database;
  private final List<FreezingCondition> conditions;
  private final Clock clock;

  StagingTexts(
      Texts texts,
      Versions versions,
      Works works,
      PenHolding pens,
      Spaces spaces,
      Holders holders,
      Offices offices,
      Facts facts,
      JdbcClient database,
      List<FreezingCondition> conditions,
      Clock clock) {
    this.texts = texts;
    this.versions = versions;
    this.works = works;
    this.pens = pens;
    this.spaces = spaces;
    this.holders = holders;
    this.offices = offices;
    this.facts = facts;
    this.database = database;
    this.conditions = conditions;
    this.clock = clock;
  }

  /**
   * What a higher module still wants done before a text may be frozen.
   *
   * @param actor who asks
   * @param id a clean text
   * @return none if it may be frozen, else the first condition that is not met
   */
  public Optional<Reason> notFreezing(Actor actor, TextId id) {
    return FreezingCondition.unmet(conditions, actor, id);
  }

  /**
   * Brings a text to another stage, or says the actor's yes to it.
   *
   * @param actor the pen-holder, or a drafter of a party where none is named
   * @param id which text
   * @param stage the next one, or the negotiation as the way back
   * @return entered, or whose yes is awaited
   * @throws Refused if the stage does not follow, if something is unsettled before a clean text, or
   *     if the actor does not decide here, or if a {@link FreezingCondition} of a higher module is
   *     not met
   */
  public StageOutcome enter(Actor actor, TextId id, Stage stage) {
    pens.requireSeat(actor, id);
    var text = texts.toChange(id);
    text.requireOpen();
    text.requireFollows(stage);
    var wording = versions.wording(id, text.head());
    if (stage == Stage.CLEAN && !wording.unsettled().isEmpty()) {
      throw new Refused(DraftingReason.UNSETTLED, wording.unsettled().size());
    }
    if (stage == Stage.FROZEN) {
      if (wording.isBlank()) {
        throw new Refused(DraftingReason.EMPTY_TEXT);
      }
      FreezingCondition.require(conditions, actor, id);
    }
    var now = clock.instant();
    if (!pens.decidesAlone(actor, text)) {
      if (text.penHolder() != null) {
        throw new Refused(DraftingReason.ONLY_THE_PEN_HOLDER);
      }
      var missing = sayYes(actor, text, stage, now);
      if (!missing.isEmpty()) {
        return new StageOutcome.Awaited(missing);
      }
    }
    text.enter(stage);
    texts.flush();
    var kept = keep(actor, text, stage, wording, now);
    facts.record(new TextStaged(id.space(), id.id(), stage, text.head(), actor.id(), now));
    return new StageOutcome.Entered(stage, kept);
  }

  /**
   * Keeps the present state under a name, to come back to it and to compare.
   *
   * @param actor a drafter who may write here
   * @param id which text
   * @param name 1 to 120 characters
   * @return the revision
   */
  public Revision name(Actor actor, TextId id, String name) {
    pens.requireSeat(actor, id);
    var text = texts.toChange(id);
    text.requireOpen();
    var trimmed = name.strip();
    if (trimmed.isEmpty() || trimmed.length() > LONGEST_NAME) {
      throw new Refused(DraftingReason.NAME_LENGTH);
    }
    var wording = versions.wording(id, text.head());
    return freeze(actor, text, wording, Revision.Occasion.NAMED, null, trimmed, clock.instant());
  }

  /**
   * To whom the pen can be handed.
   *
   * @param actor who asks
   * @param id which text
   * @return the offices of the table's parties that draft, the present holder's left out
   */
  public List<Office> nextPenHolders(Actor actor, TextId id) {
    var text = texts.toRead(id);
    return pens.parties(id.space()).stream()
        .flatMap(party -> offices.actingFor(party.id()).stream())
        .filter(office -> DraftingPolicy.drafts(office.capacity()))
        .filter(office -> !office.mandate().equals(text.penHolder()))
        .toList();
  }

  /**
   * Hands the pen to somebody of a party.
   *
   * @param actor the pen-holder, or the head of the same delegation
   * @param id which text
   * @param to one of {@link #nextPenHolders}
   */
  public void handPen(Actor actor, TextId id, MandateId to) {
    pens.requireSeat(actor, id);
    var text = texts.toChange(id);
    if (text.penHolder() == null || !pens.decidesAlone(actor, text)) {
      throw new Refused(DraftingReason.ONLY_THE_PEN_HOLDER);
    }
    if (nextPenHolders(actor, id).stream().noneMatch(office -> office.mandate().equals(to))) {
      throw new Refused(DraftingReason.NOT_A_COLLEAGUE);
    }
    text.handPenTo(to);
    texts.flush();
    facts.record(new PenHanded(id.space(), id.id(), to, actor.id(), clock.instant()));
  }

  /** Notes a party's yes to the text as it stands; answers whose is missing. */
  private List<Holder> sayYes(Actor actor, Text text, Stage stage, Instant at) {
    database
        .sql(
            "insert into stage_consent (space_id, text_id, round, stage, version, holder_id,"
                + " by_mandate, at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
        .params(
            text.id().space().id(),
            text.id().id(),
            text.round(),
            stage.name(),
            text.head(),
            actor.holder().id().id(),
            actor.id().id(),
            Timestamp.from(at))
        .update();
    var said =
        database
            .sql(
                "select holder_id from stage_consent where space_id = ? and text_id = ? and round ="
                    + " ? and stage = ? and version = ?")
            .params(text.id().space().id(), text.id().id(), text.round(), stage.name(), text.head())
            .query(UUID.class)
            .list();
    return pens.parties(text.id().space()).stream()
        .filter(party -> !said.contains(party.id().id()))
        .toList();
  }

  private @Nullable Revision keep(
      Actor actor, Text text, Stage stage, Wording wording, Instant now) {
    if (stage == Stage.FROZEN) {
      return freeze(actor, text, wording, Revision.Occasion.PROPOSED, symbol(text), null, now);
    }
    var earlier = versions.revisions(text.id());
    return !earlier.isEmpty() && earlier.getLast().version() == text.head()
        ? null
        : freeze(actor, text, wording, Revision.Occasion.STAGE, null, null, now);
  }

  private @Nullable String symbol(Text text) {
    var room = spaces.find(text.id().space()).orElseThrow();
    return room.kind() == SpaceKind.TABLE
        ? Symbols.atTable(holders.commission(), room, works.nextNumber(text))
        : null;
  }

  private Revision freeze(
      Actor actor,
      Text text,
      Wording wording,
      Revision.Occasion occasion,
      @Nullable String symbol,
      @Nullable String name,
      Instant now) {
    var id = text.id();
    var revision =
        new Revision(
            new RevisionId(id.space(), UUID.randomUUID()),
            id,
            text.head(),
            versions.revisions(id).size() + 1,
            symbol,
            text.title(),
            occasion,
            name,
            wording.fingerprint(),
            actor.id(),
            now);
    versions.freeze(revision, wording);
    versions.keepWhole(id, text.head(), wording, actor.id(), now);
    facts.record(
        new RevisionFrozen(
            id.space(),
            id.id(),
            revision.id().id(),
            revision.fingerprint().hex(),
            actor.id(),
            now));
    return revision;
  }
}
