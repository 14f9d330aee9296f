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
  private final Offices offices;
  private final Facts facts;
  private final JdbcClient database;
  private final Clock clock;

  BracketingTexts(
      Texts texts,
      StepLog log,
      PenHolding pens,
      BracketOrigins origins,
      Offices offices,
      Facts facts,
      JdbcClient database,
      Clock clock) {
    this.texts = texts;
    this.log = log;
    this.pens = pens;
    this.origins = origins;
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
                  actor.holder().code().equals(bracket.code()));
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
   * Takes a bracket away: the words of one option stay, those of the others go.
   *
   * @param actor the pen-holder; where nothing goes, since there are no alternatives, also whoever
   *     writes for the side that put it
   * @param id which text
   * @param bracket the bracket's id
   * @param keep the number of the option that stays; 0 where there is only one
   */
  public void settle(Actor actor, TextId id, String bracket, int keep) {
    pens.requireSeat(actor, id);
    var text = texts.toChange(id);
    text.requireOpen();
    if (!text.stage().isWritten()) {
      throw new Refused(DraftingReason.STAGE);
    }
    var document = log.at(id, text.head());
    find(document, bracket);
    var steps = steps(document, bracket, keep);
    if (!(Applying.apply(document, steps) instanceof Applying.Applied after)) {
      throw new Refused(DraftingReason.NOT_ALONE);
    }
    if (!pens.decidesAlone(actor, text) && !isOwn(actor, text, bracket, document, after.doc())) {
      throw new Refused(DraftingReason.ONLY_THE_PEN_HOLDER);
    }
    keep(actor, text, bracket, keep, steps, clock.instant());
  }

  private static boolean isOwn(Actor actor, Text text, String bracket, Node before, Node after) {
    var code = actor.holder().code();
    return Suggestion.codeOf(bracket).equals(code)
        && !hasAlternatives(before, bracket)
        && (text.stage() == Stage.DRAFT || Suggestions.onlySuggests(before, after, code));
  }

  private static boolean hasAlternatives(Node document, String bracket) {
    return Brackets.in(document).stream()
        .anyMatch(one -> one.id().equals(bracket) && one.hasAlternatives());
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

  private static void find(Node document, String bracket) {
    if (Brackets.in(document).stream().noneMatch(one -> one.id().equals(bracket))) {
      throw new Refused(DraftingReason.NO_SUCH_BRACKET);
    }
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
