package org.chancery.drafting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.identity.Actor;
import org.chancery.identity.Offices;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Facts;
import org.chancery.segments.Holder;
import org.chancery.texts.Bracket;
import org.chancery.texts.Brackets;
import org.chancery.texts.Suggestion;
import org.chancery.texts.Suggestions;
import org.chancery.texts.engine.Applying;
import org.chancery.texts.engine.Fault;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stands in square brackets: who keeps it there, why, since when, and taking the brackets
 * away. They are put in the text itself.
 */
@UseCase
public class BracketingTexts {

  /** The most characters of a reason. */
  public static final int LONGEST_REASON = 1_000;

  private final Texts texts;
  private final StepLog log;
  private final PenHolding pens;
  private final BracketOrigins origins;
  private final BracketConsents consents;
  private final Offices offices;
  private final Facts facts;
  private final JdbcClient database;
  private final Clock clock;

  BracketingTexts(
      Texts texts,
      StepLog log,
      PenHolding pens,
      BracketOrigins origins,
      BracketConsents consents,
      Offices offices,
      Facts facts,
      JdbcClient database,
      Clock clock) {
    this.texts = texts;
    this.log = log;
    this.pens = pens;
    this.origins = origins;
    this.consents = consents;
    this.offices = offices;
    this.facts = facts;
    this.database = database;
    this.clock = clock;
  }

  /**
   * What still stands in brackets.
   *
   * @param actor who reads
   * @param text the page of the text as it was read
   * @return in reading order
   */
  public List<StandingBracket> standing(Actor actor, TextSheet text) {
    var brackets = Brackets.in(text.wording().node());
    if (brackets.isEmpty()) {
      return List.of();
    }
    var came = origins.of(text.id(), brackets.stream().map(Bracket::id).toList());
    var known =
        offices.of(came.values().stream().map(BracketOrigins.Origin::by).distinct().toList());
    var reasons = reasons(text.id());
    var said =
        text.penHolder() == null
            ? consents.said(text.id(), brackets)
            : Map.<String, List<StandingBracket.Voice>>of();
    return brackets.stream()
        .map(
            bracket -> {
              var origin = came.get(bracket.id());
              return new StandingBracket(
                  bracket,
                  origin == null
                      ? null
                      : new StandingBracket.Asked(
                          known.get(origin.by()), origin.at(), origin.version()),
                  since(text.revisions(), origin == null ? 0 : origin.version()),
                  reasons.get(bracket.id()),
                  actor.holder().code().equals(bracket.code()),
                  said.getOrDefault(bracket.id(), List.of()));
            })
        .toList();
  }

  private static @Nullable Revision since(List<Revision> revisions, int version) {
    return revisions.stream()
        .filter(revision -> version == 0 || revision.version() < version)
        .reduce((earlier, later) -> version == 0 ? earlier : later)
        .orElse(null);
  }

  private Map<String, String> reasons(TextId text) {
    var reasons = new HashMap<String, String>();
    database
        .sql(
            "select distinct on (bracket) bracket, words from bracket_reason where space_id = ? and"
                + " text_id = ? order by bracket, at desc, id")
        .params(text.space().id(), text.id())
        .query(
            row -> {
              reasons.put(row.getString(1), row.getString(2));
            });
    return reasons;
  }

  /**
   * Says why a side keeps words in brackets; the latest counts.
   *
   * @param actor a drafter of the side that put the bracket
   * @param id which text
   * @param bracket the bracket's id
   * @param reason 1 to 1000 characters
   */
  public void explain(Actor actor, TextId id, String bracket, String reason) {
    pens.requireSeat(actor, id);
    var text = texts.toChange(id);
    text.requireOpen();
    find(log.at(id, text.head()), bracket);
    if (!actor.holder().code().equals(Suggestion.codeOf(bracket))) {
      throw new Refused(DraftingReason.NOT_YOURS);
    }
    var words = Typed.words(reason, LONGEST_REASON, DraftingReason.REASON_LENGTH);
    var now = clock.instant();
    database
        .sql(
            "insert into bracket_reason (space_id, id, text_id, bracket, words, holder_id,"
                + " by_mandate, at) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id.space().id(),
            UUID.randomUUID(),
            id.id(),
            bracket,
            words,
            actor.holder().id().id(),
            actor.id().id(),
            Timestamp.from(now))
        .update();
    facts.record(new BracketExplained(id.space(), id.id(), bracket, actor.id(), now));
  }

  /**
   * Takes a bracket away: the words of one option stay, those of the others go. Where all parties
   * decide, this is the actor's voice for that option, and it is done when every party, whoever put
   * the bracket included, has the same.
   *
   * @param actor the pen-holder, or a drafter of a party where none is named; where nothing goes,
   *     since there are no alternatives, also whoever writes for the side that put it
   * @param id which text
   * @param bracket the bracket's id
   * @param keep the number of the option that stays; 0 where there is only one
   * @return done, or whose yes is awaited
   */
  public DecisionOutcome settle(Actor actor, TextId id, String bracket, int keep) {
    pens.requireSeat(actor, id);
    var text = texts.toChange(id);
    text.requireOpen();
    if (!text.stage().isWritten()) {
      throw new Refused(DraftingReason.STAGE);
    }
    var document = log.at(id, text.head());
    var standing = find(document, bracket);
    var steps = steps(document, bracket, keep);
    if (!(Applying.apply(document, steps) instanceof Applying.Applied after)) {
      throw new Refused(DraftingReason.NOT_ALONE);
    }
    var now = clock.instant();
    if (!pens.decidesAlone(actor, text) && !isOwn(actor, text, standing, document, after.doc())) {
      if (text.penHolder() != null) {
        throw new Refused(DraftingReason.ONLY_THE_PEN_HOLDER);
      }
      var missing = sayYes(actor, text, standing, keep, now);
      if (!missing.isEmpty()) {
        return new DecisionOutcome.Awaited(0, 1, missing);
      }
    }
    keep(actor, text, bracket, keep, steps, now);
    return new DecisionOutcome.Decided(1);
  }

  /** Notes the actor's voice; answers which parties have not the same. */
  private List<Holder> sayYes(Actor actor, Text text, Bracket bracket, int option, Instant at) {
    consents.note(actor, text.id(), bracket, option, at);
    facts.record(
        new BracketChosen(text.id().space(), text.id().id(), bracket.id(), option, actor.id(), at));
    var said = consents.said(text.id(), List.of(bracket)).getOrDefault(bracket.id(), List.of());
    return pens.parties(text.id().space()).stream()
        .filter(party -> !said.contains(new StandingBracket.Voice(party.id(), option)))
        .toList();
  }

  private static boolean isOwn(Actor actor, Text text, Bracket bracket, Node before, Node after) {
    var code = actor.holder().code();
    return bracket.code().equals(code)
        && !bracket.hasAlternatives()
        && (text.stage() == Stage.DRAFT || Suggestions.onlySuggests(before, after, code));
  }

  private void keep(
      Actor actor, Text text, String bracket, int option, List<Step> steps, Instant now) {
    log.append(text.id(), text.head(), steps, UUID.randomUUID(), actor.id(), now);
    var version = text.advance(steps.size(), actor.id(), now);
    texts.flush();
    facts.record(
        new BracketSettled(
            text.id().space(), text.id().id(), bracket, option, version, actor.id(), now));
  }

  private static Bracket find(Node document, String bracket) {
    return Brackets.in(document).stream()
        .filter(one -> one.id().equals(bracket))
        .findFirst()
        .orElseThrow(() -> new Refused(DraftingReason.NO_SUCH_BRACKET));
  }

  private static List<Step> steps(Node document, String bracket, int keep) {
    List<Step> steps;
    try {
      steps = Brackets.settle(document, bracket, keep);
    } catch (Fault unfit) {
      throw new Refused(DraftingReason.NOT_ALONE);
    }
    if (steps.isEmpty()) {
      throw new Refused(DraftingReason.NO_SUCH_BRACKET);
    }
    return steps;
  }
}
