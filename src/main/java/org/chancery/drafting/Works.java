package org.chancery.drafting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.identity.Refused;
import org.chancery.segments.HolderId;
import org.chancery.segments.Holders;
import org.chancery.segments.SpaceId;
import org.chancery.segments.Spaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Works: a text for each language, all in one room. What binds them is known in that room only;
 * released one after the other, they meet again at the same table.
 */
@Component
class Works {

  private final Spaces spaces;
  private final Holders holders;
  private final JdbcClient database;

  Works(Spaces spaces, Holders holders, JdbcClient database) {
    this.spaces = spaces;
    this.holders = holders;
    this.database = database;
  }

  /** Where a released text begins: its new id, its work there, its first symbol. */
  record Landing(TextId text, UUID work, String symbol) {}

  /** At a table that was opened for it. */
  Landing atNew(SpaceId table) {
    var text = new TextId(table, UUID.randomUUID());
    return new Landing(text, text.id(), symbol(table, 1));
  }

  /**
   * At the table of the same parties where another language of the work was released to; none if
   * there is none, or if this language is there already.
   */
  Optional<Landing> besideAnother(Text draft, Collection<HolderId> parties) {
    lock(draft.work());
    released(draft).forEach(there -> lock(there.work()));
    return released(draft).stream()
        .filter(there -> hasExactly(there.space(), parties))
        .findFirst()
        .map(
            there ->
                new Landing(
                    new TextId(there.space(), UUID.randomUUID()),
                    there.work(),
                    symbol(there.space(), 1)));
  }

  /**
   * In the hall, under one symbol with the other languages of the work.
   *
   * @throws Refused if another work has the symbol
   */
  Landing inTheHall(Text draft, SpaceId hall, String symbol) {
    lock(hall.id());
    var text = new TextId(hall, UUID.randomUUID());
    var work = circulated(draft, hall, symbol).orElse(text.id());
    var taken =
        database
            .sql(
                """
                select exists (select from revision r join text t on (t.space_id, t.id) = (r.space_id, r.text_id)
                  where r.space_id = ? and r.symbol = ? and (t.work_id <> ? or t.language = ?))
                """)
            .params(hall.id(), symbol, work, draft.language())
            .query(Boolean.class)
            .single();
    if (taken) {
      throw new Refused(DraftingReason.SYMBOL_TAKEN, symbol);
    }
    return new Landing(text, work, symbol);
  }

  /**
   * Until the transaction ends, nobody else binds texts to this work, or puts anything under a
   * symbol in this hall.
   */
  void lock(UUID one) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("work " + one)
        .query(row -> {});
  }

  /** Which in the row of its symbols at a table the next revision of a text is. */
  int nextNumber(Text text) {
    var here = new Place(text.id().space(), text.work());
    return Symbols.next(
        symbols(here, text.language()).stream(),
        others(text.id()).stream().flatMap(other -> Stream.ofNullable(other.symbol())));
  }

  /** The texts in other languages, by language. */
  List<OtherLanguage> others(TextId id) {
    return database
        .sql(
            """
            select o.id, o.language, o.title, (select r.symbol from revision r
                where r.space_id = o.space_id and r.text_id = o.id and r.symbol is not null order by r.number desc limit 1) as symbol
              from text t join text o on (o.space_id, o.work_id) = (t.space_id, t.work_id) and o.id <> t.id
              where t.space_id = ? and t.id = ? order by o.language
            """)
        .params(id.space().id(), id.id())
        .query(
            (row, number) ->
                new OtherLanguage(
                    new TextId(id.space(), row.getObject("id", UUID.class)),
                    row.getString("language"),
                    row.getString("title"),
                    row.getString("symbol")))
        .list();
  }

  /**
   * What all languages and revisions of a work have in common.
   *
   * @param work its id in this room
   * @param kind what it is to become
   * @param begun when the first revision was frozen, in whichever language
   */
  record Origin(UUID work, TextKind kind, Instant begun) {}

  /** Of a text with a revision. */
  Origin origin(TextId id) {
    return database
        .sql(
            """
            select t.work_id, t.kind, (select min(r.at) from text o join revision r on (r.space_id, r.text_id) = (o.space_id, o.id)
                where (o.space_id, o.work_id) = (t.space_id, t.work_id)) as begun
              from text t where t.space_id = ? and t.id = ?
            """)
        .params(id.space().id(), id.id())
        .query(
            (row, number) ->
                new Origin(
                    row.getObject("work_id", UUID.class),
                    TextKind.valueOf(row.getString("kind")),
                    row.getTimestamp("begun").toInstant()))
        .single();
  }

  private record Place(SpaceId space, UUID work) {}

  private String symbol(SpaceId table, int number) {
    return Symbols.atTable(holders.commission(), spaces.find(table).orElseThrow(), number);
  }

  /** The symbols of a work in one language. */
  private List<String> symbols(Place place, String language) {
    return database
        .sql(
            """
            select r.symbol from revision r join text t on (t.space_id, t.id) = (r.space_id, r.text_id)
              where t.space_id = ? and t.work_id = ? and r.symbol is not null and t.language = ?
            """)
        .params(place.space().id(), place.work(), language)
        .query((row, number) -> row.getString("symbol"))
        .list();
  }

  /** Where other languages of a draft went, and are written still; this one is not there yet. */
  private List<Place> released(Text draft) {
    return database
        .sql(
            """
            select t.space_id, t.work_id from release l join revision q on (q.space_id, q.id) = (l.space_id, l.revision_id)
                join text o on (o.space_id, o.id) = (q.space_id, q.text_id) join text t on (t.space_id, t.id) = (l.to_space, l.to_text)
              where l.space_id = :space and o.work_id = :work and l.withdrawn_at is null and t.closed_for is null
                and not exists (select from text e where (e.space_id, e.work_id) = (t.space_id, t.work_id) and e.language = :language)
              order by l.at desc, l.id
            """)
        .param("space", draft.id().space().id())
        .param("work", draft.work())
        .param("language", draft.language())
        .query(
            (row, number) ->
                new Place(new SpaceId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
        .list();
  }

  private boolean hasExactly(SpaceId table, Collection<HolderId> parties) {
    var writers =
        spaces.seats(table).stream()
            .filter(seat -> seat.mayWrite() && seat.until() == null)
            .flatMap(seat -> Stream.ofNullable(seat.holder()))
            .distinct()
            .toList();
    return writers.size() == parties.size() && writers.containsAll(parties);
  }

  private Optional<UUID> circulated(Text draft, SpaceId hall, String symbol) {
    return database
        .sql(
            """
            select t.work_id from release l join revision q on (q.space_id, q.id) = (l.space_id, l.revision_id)
                join text o on (o.space_id, o.id) = (q.space_id, q.text_id) join revision r on (r.space_id, r.text_id) = (l.to_space, l.to_text)
                join text t on (t.space_id, t.id) = (r.space_id, r.text_id)
              where l.space_id = ? and o.work_id = ? and o.language <> ? and l.to_space = ? and r.symbol = ? limit 1
            """)
        .params(draft.id().space().id(), draft.work(), draft.language(), hall.id(), symbol)
        .query(UUID.class)
        .optional();
  }
}
