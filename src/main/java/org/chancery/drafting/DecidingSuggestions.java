package org.chancery.drafting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
   * Accepts suggestions: what they insert stays, what they delete goes. Where all parties decide,
   * those that have every yes are accepted, whatever the others still wait for.
   *
   * @param actor the pen-holder, or a drafter of a party where none is named
   * @param id which text
   * @param suggestions ids of suggestions; those that are gone are left out
   * @return done, or whose yes is awaited, and for how many
   */
  public DecisionOutcome accept(Actor actor, TextId id, Collection<String> suggestions) {
    var text = toDecide(actor, id);
    var document = log.at(id, text.head());
    var wanted = standing(document, suggestions);
    var now = clock.instant();
    if (pens.decidesAlone(actor, text)) {
      return new DecisionOutcome.Decided(settle(actor, text, document, wanted, true, now));
    }
    requireNoPenHolder(text);
    var missing = sayYes(actor, text, document, wanted, now);
    var complete = complete(wanted, missing);
    if (complete.size() < wanted.size() && !fits(document, complete)) {
      complete = Set.of(); // they wait for those beside them
    }
    var count = complete.isEmpty() ? 0 : settle(actor, text, document, complete, true, now);
    var waiting = wanted.size() - count;
    return waiting == 0
        ? new DecisionOutcome.Decided(count)
        : new DecisionOutcome.Awaited(count, waiting, anybody(missing));
  }

  /**
   * Rejects suggestions: what they insert goes, what they delete stays. Whoever only takes back
   * their own takes nothing with it that others suggest in it.
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
    if (!pens.decidesAlone(actor, text)) {
      if (own) {
        requireNothingOfOthers(actor, document, wanted);
      } else {
        requireNoPenHolder(text);
      }
    }
    return new DecisionOutcome.Decided(
        settle(actor, text, document, wanted, false, clock.instant()));
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

  private static void requireNothingOfOthers(Actor actor, Node document, Set<String> own) {
    if (Applying.apply(document, steps(document, own, false)) instanceof Applying.Applied after
        && !Suggestions.onlySuggests(document, after.doc(), actor.holder().code())) {
      throw new Refused(DraftingReason.OTHERS_WITHIN);
    }
  }

  /** Notes the actor's yes to each; answers whose is missing for it. */
  private Map<String, List<Holder>> sayYes(
      Actor actor, Text text, Node document, Set<String> wanted, Instant at) {
    var missing = new LinkedHashMap<String, List<Holder>>();
    var parties = pens.parties(text.id().space());
    for (var suggestion : Suggestions.in(document)) {
      if (!wanted.contains(suggestion.id())) {
        continue;
      }
      note(actor, text, suggestion, at);
      var said = said(text, suggestion);
      missing.put(
          suggestion.id(),
          parties.stream()
              .filter(party -> !party.code().equals(suggestion.code()))
              .filter(party -> !said.contains(party.id().id()))
              .toList());
    }
    return missing;
  }

  private static Set<String> complete(Set<String> wanted, Map<String, List<Holder>> missing) {
    var complete = new LinkedHashSet<>(wanted);
    complete.removeIf(one -> !missing.getOrDefault(one, List.of()).isEmpty());
    return complete;
  }

  private static List<Holder> anybody(Map<String, List<Holder>> missing) {
    return missing.values().stream().flatMap(List::stream).distinct().toList();
  }

  private static boolean fits(Node document, Set<String> suggestions) {
    try {
      return Applying.apply(document, Settling.accept(document, suggestions))
          instanceof Applying.Applied;
    } catch (Fault unfit) {
      return false;
    }
  }

  private void note(Actor actor, Text text, Suggestion suggestion, Instant at) {
    database
        .sql(
            """
            insert into suggestion_consent (space_id, text_id, suggestion, round, holder_id, words, by_mandate, at)
              values (:space, :text, :suggestion,
                (select count(*) from suggestion_decided d where (d.space_id, d.text_id, d.suggestion) = (:space, :text, :suggestion)),
                :holder, :words, :by, :at)
              on conflict do nothing
            """)
        .param("space", text.id().space().id())
        .param("text", text.id().id())
        .param("suggestion", suggestion.id())
        .param("holder", actor.holder().id().id())
        .param("words", suggestion.words().hex())
        .param("by", actor.id().id())
        .param("at", Timestamp.from(at))
        .update();
  }

  private Set<UUID> said(Text text, Suggestion suggestion) {
    return database
        .sql(
            """
            select c.holder_id from suggestion_consent c
              where (c.space_id, c.text_id, c.suggestion, c.words) = (:space, :text, :suggestion, :words)
                and c.round = (select count(*) from suggestion_decided d
                  where (d.space_id, d.text_id, d.suggestion) = (c.space_id, c.text_id, c.suggestion))
            """)
        .param("space", text.id().space().id())
        .param("text", text.id().id())
        .param("suggestion", suggestion.id())
        .param("words", suggestion.words().hex())
        .query(UUID.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /** What anybody said of them is spent: should an id come again, all are asked anew. */
  private void spend(Actor actor, Text text, Set<String> decided, int version, Instant at) {
    for (var suggestion : decided) {
      database
          .sql(
              "insert into suggestion_decided (space_id, text_id, suggestion, version, by_mandate,"
                  + " at) values (?, ?, ?, ?, ?, ?)")
          .params(
              text.id().space().id(),
              text.id().id(),
              suggestion,
              version,
              actor.id().id(),
              Timestamp.from(at))
          .update();
    }
  }

  private int settle(
      Actor actor, Text text, Node document, Set<String> wanted, boolean accepted, Instant now) {
    var steps = steps(document, wanted, accepted);
    if (!(Applying.apply(document, steps) instanceof Applying.Applied)) {
      throw new Refused(DraftingReason.NOT_ALONE);
    }
    log.append(text.id(), text.head(), steps, UUID.randomUUID(), actor.id(), now);
    var version = text.advance(steps.size(), actor.id(), now);
    texts.flush();
    if (text.penHolder() == null) {
      spend(actor, text, wanted, version, now);
    }
    facts.record(
        new SuggestionsDecided(
            text.id().space(),
            text.id().id(),
            List.copyOf(wanted),
            accepted,
            version,
            actor.id(),
            now));
    return wanted.size();
  }

  private static List<Step> steps(Node document, Set<String> wanted, boolean accepted) {
    try {
      return accepted ? Settling.accept(document, wanted) : Settling.reject(document, wanted);
    } catch (Fault unfit) {
      throw new Refused(DraftingReason.NOT_ALONE);
    }
  }
}
