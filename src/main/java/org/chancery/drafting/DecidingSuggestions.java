package org.chancery.drafting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Facts;
import org.chancery.segments.Holder;
import org.chancery.texts.Settling;
import org.chancery.texts.Suggestion;
import org.chancery.texts.Suggestions;
import org.chancery.texts.engine.Applying;
import org.chancery.texts.engine.Fault;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Step;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Accepting and rejecting what was suggested. The pen-holder does; whoever made a suggestion may
 * take it back. Where no pen-holder is named, a suggestion is accepted when every other party said
 * yes to its very words, and any of them can reject it.
 */
@UseCase
public class DecidingSuggestions {

  private final Texts texts;
  private final StepLog log;
  private final PenHolding pens;
  private final Facts facts;
  private final JdbcClient database;
  private final Clock clock;

  DecidingSuggestions(
      Texts texts, StepLog log, PenHolding pens, Facts facts, JdbcClient database, Clock clock) {
    this.texts = texts;
    this.log = log;
    this.pens = pens;
    this.facts = facts;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Accepts suggestions: what they insert stays, what they delete goes.
   *
   * @param actor the pen-holder, or a drafter of a party where none is named
   * @param id which text
   * @param suggestions ids of suggestions; those that are gone are left out
   * @return done, or whose yes is awaited
   */
  public DecisionOutcome accept(Actor actor, TextId id, Collection<String> suggestions) {
    var text = toDecide(actor, id);
    var document = log.at(id, text.head());
    var wanted = standing(document, suggestions);
    var now = clock.instant();
    if (!pens.decidesAlone(actor, text)) {
      requireNoPenHolder(text);
      var missing = sayYes(actor, text, document, wanted, now);
      if (!missing.isEmpty()) {
        return new DecisionOutcome.Awaited(missing);
      }
    }
    return settle(actor, text, document, wanted, true, now);
  }

  /**
   * Rejects suggestions: what they insert goes, what they delete stays.
   *
   * @param actor the pen-holder, another party where none is named, or whoever made them
   * @param id which text
   * @param suggestions ids of suggestions; those that are gone are left out
   * @return done
   */
  public DecisionOutcome reject(Actor actor, TextId id, Collection<String> suggestions) {
    var text = toDecide(actor, id);
    var document = log.at(id, text.head());
    var wanted = standing(document, suggestions);
    var own = wanted.stream().allMatch(one -> Suggestion.codeOf(one).equals(actor.holder().code()));
    if (!own && !pens.decidesAlone(actor, text)) {
      requireNoPenHolder(text);
    }
    return settle(actor, text, document, wanted, false, clock.instant());
  }

  private Text toDecide(Actor actor, TextId id) {
    pens.requireSeat(actor, id);
    var text = texts.toChange(id);
    text.requireOpen();
    if (!text.stage().isWritten()) {
      throw new Refused(DraftingReason.STAGE);
    }
    return text;
  }

  private static void requireNoPenHolder(Text text) {
    if (text.penHolder() != null) {
      throw new Refused(DraftingReason.ONLY_THE_PEN_HOLDER);
    }
  }

  private static Set<String> standing(Node document, Collection<String> suggestions) {
    var standing = new LinkedHashSet<String>();
    var asked = new HashSet<>(suggestions);
    for (var suggestion : Suggestions.in(document)) {
      if (asked.contains(suggestion.id())) {
        standing.add(suggestion.id());
      }
    }
    if (standing.isEmpty()) {
      throw new Refused(DraftingReason.NO_SUCH_SUGGESTION);
    }
    return standing;
  }

  private List<Holder> sayYes(
      Actor actor, Text text, Node document, Set<String> wanted, Instant at) {
    var missing = new LinkedHashSet<Holder>();
    var parties = pens.parties(text.id().space());
    for (var suggestion : Suggestions.in(document)) {
      if (!wanted.contains(suggestion.id())) {
        continue;
      }
      note(actor, text, suggestion, at);
      var said = said(text, suggestion);
      parties.stream()
          .filter(party -> !party.code().equals(suggestion.code()))
          .filter(party -> !said.contains(party.id().id()))
          .forEach(missing::add);
    }
    return new ArrayList<>(missing);
  }

  private void note(Actor actor, Text text, Suggestion suggestion, Instant at) {
    database
        .sql(
            "insert into suggestion_consent (space_id, text_id, suggestion, holder_id, words,"
                + " by_mandate, at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
        .params(
            text.id().space().id(),
            text.id().id(),
            suggestion.id(),
            actor.holder().id().id(),
            suggestion.words().hex(),
            actor.id().id(),
            Timestamp.from(at))
        .update();
  }

  private Set<UUID> said(Text text, Suggestion suggestion) {
    return database
        .sql(
            "select holder_id from suggestion_consent where space_id = ? and text_id = ? and"
                + " suggestion = ? and words = ?")
        .params(text.id().space().id(), text.id().id(), suggestion.id(), suggestion.words().hex())
        .query(UUID.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  private DecisionOutcome settle(
      Actor actor, Text text, Node document, Set<String> wanted, boolean accepted, Instant now) {
    var steps = steps(document, wanted, accepted);
    if (!(Applying.apply(document, steps) instanceof Applying.Applied)) {
      throw new Refused(DraftingReason.NOT_ALONE);
    }
    log.append(text.id(), text.head(), steps, UUID.randomUUID(), actor.id(), now);
    var version = text.advance(steps.size(), actor.id(), now);
    texts.flush();
    facts.record(
        new SuggestionsDecided(
            text.id().space(),
            text.id().id(),
            List.copyOf(wanted),
            accepted,
            version,
            actor.id(),
            now));
    return new DecisionOutcome.Decided(wanted.size());
  }

  private static List<Step> steps(Node document, Set<String> wanted, boolean accepted) {
    try {
      return accepted ? Settling.accept(document, wanted) : Settling.reject(document, wanted);
    } catch (Fault unfit) {
      throw new Refused(DraftingReason.NOT_ALONE);
    }
  }
}
