package org.chancery.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.drafting.AgreedText;
import org.chancery.drafting.RevisionId;
import org.chancery.drafting.TextId;
import org.chancery.segments.Bilingual;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.chancery.texts.Fingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All instruments that the open scope can see: rows that are added and never changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Instruments {

  private static final String ROWS =
      """
      select i.space_id, i.id, i.symbol, i.title, i.language, i.text_hash, i.origin_space, i.origin_text, i.origin_revision, i.opened_by, i.opened_at,
        i.in_order, i.initialled_first, i.other_languages, i.other_hashes, i.other_titles, p.holder_id, p.field, n.originals, s.signed, s.by_mandate, s.at, s.hash, s.form
      from instrument i join instrument_party p on p.space_id = i.space_id and p.instrument_id = i.id
        cross join lateral (select count(*) as originals from original o where o.space_id = i.space_id and o.instrument_id = i.id) n
        cross join lateral (
          select count(*) as signed, (array_agg(f.by_mandate order by o.number))[1] as by_mandate, max(f.at) as at,
            (array_agg(f.hash order by o.number))[1] as hash, (array_agg(f.form order by o.number))[1] as form
          from original o join original_file f on f.space_id = o.space_id and f.original_id = o.id
          where o.space_id = i.space_id and o.instrument_id = i.id and f.field = p.field) s
      """;
  private static final String ORDER = " order by i.opened_at desc, i.id, p.position";

  private final JdbcClient database;
  private final InstrumentActs acts;
  private final Clock clock;

  Instruments(JdbcClient database, InstrumentActs acts, Clock clock) {
    this.database = database;
    this.acts = acts;
    this.clock = clock;
  }

  /** A row with what only its page and its proofs print: its title in each language among it. */
  record Found(
      InstrumentRow row,
      Map<String, String> titles,
      List<Fingerprint> texts,
      RevisionId revision,
      TextId origin,
      MandateId openedBy) {

    /** The fingerprint of the text that gives the instrument its title. */
    Fingerprint text() {
      return texts.getFirst();
    }

    /** Its title for readers of either language; where it has none, that of its own language. */
    Bilingual title() {
      return new Bilingual(
          titles.getOrDefault("en", row.title()), titles.getOrDefault("ru", row.title()));
    }
  }

  List<Found> all() {
    return gathered(database.sql(ROWS + ORDER));
  }

  Optional<Found> find(InstrumentId id) {
    return gathered(
            database
                .sql(ROWS + " where i.space_id = ? and i.id = ?" + ORDER)
                .params(id.space().id(), id.id()))
        .stream()
        .findFirst();
  }

  Optional<InstrumentId> openedFrom(TextId text) {
    return database
        .sql(
            "select space_id, id from instrument where origin_space = ? and (origin_text = ? or ? ="
                + " any (other_texts)) limit 1")
        .params(text.space().id(), text.id(), text.id())
        .query(Instruments::id)
        .optional();
  }

  /** How many instruments were opened from texts of a table, as far as this scope can see. */
  int openedAt(SpaceId table) {
    return database
        .sql("select count(*) from instrument where origin_space = ?")
        .param(table.id())
        .query(Integer.class)
        .single();
  }

  void add(
      InstrumentId id,
      AgreedText agreed,
      String symbol,
      InstrumentRow.Terms terms,
      MandateId by,
      Instant at) {
    var revision = agreed.revision();
    database
        .sql(
            "insert into instrument (space_id, id, symbol, title, language, text_hash,"
                + " origin_space, origin_text, origin_revision, opened_by, opened_at, in_order,"
                + " initialled_first, other_texts, other_languages, other_hashes, other_titles)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id.space().id(),
            id.id(),
            symbol,
            revision.title(),
            agreed.language(),
            revision.fingerprint().hex(),
            revision.text().space().id(),
            revision.text().id(),
            revision.id().id(),
            by.id(),
            Timestamp.from(at),
            terms.inOrder(),
            terms.initialledFirst(),
            agreed.others().stream()
                .map(other -> other.revision().text().id())
                .toArray(UUID[]::new),
            agreed.others().stream().map(AgreedText::language).toArray(String[]::new),
            agreed.others().stream()
                .map(other -> other.revision().fingerprint().hex())
                .toArray(String[]::new),
            agreed.others().stream().map(other -> other.revision().title()).toArray(String[]::new))
        .update();
  }

  void addParty(InstrumentId id, HolderId agency, int position, String field) {
    database
        .sql(
            "insert into instrument_party (space_id, instrument_id, holder_id, position, field)"
                + " values (?, ?, ?, ?, ?)")
        .params(id.space().id(), id.id(), agency.id(), position, field)
        .update();
  }

  private List<Found> gathered(JdbcClient.StatementSpec query) {
    Map<InstrumentId, Found> first = new LinkedHashMap<>();
    Map<InstrumentId, List<InstrumentParty>> parties = new LinkedHashMap<>();
    query.query(
        row -> {
          var id = id(row, 0);
          if (!first.containsKey(id)) {
            first.put(id, found(id, row));
          }
          parties.computeIfAbsent(id, one -> new ArrayList<>()).add(party(row));
        });
    if (first.isEmpty()) {
      return List.of();
    }
    var done = acts.of(first.keySet());
    return first.values().stream()
        .map(f -> with(f, parties.getOrDefault(f.row().id(), List.of()), done))
        .toList();
  }

  private Found with(Found found, List<InstrumentParty> parties, InstrumentActs.Done done) {
    var row = found.row();
    var now = clock.instant();
    var powers = done.powersOf(row.id());
    var acts = done.actsOf(row.id());
    return new Found(
        new InstrumentRow(
            row.id(),
            row.symbol(),
            row.title(),
            row.languages(),
            row.openedAt(),
            row.terms(),
            row.originals(),
            parties,
            powers,
            acts,
            done.turnOf(row.id(), now),
            InstrumentState.of(row.terms(), parties, powers, acts, now)),
        found.titles(),
        found.texts(),
        found.revision(),
        found.origin(),
        found.openedBy());
  }

  private static Found found(InstrumentId id, ResultSet row) throws SQLException {
    var origin = new SpaceId(row.getObject("origin_space", UUID.class));
    return new Found(
        new InstrumentRow(
            id,
            row.getString("symbol"),
            row.getString("title"),
            joined(row.getString("language"), row, "other_languages"),
            row.getTimestamp("opened_at").toInstant(),
            new InstrumentRow.Terms(row.getBoolean("in_order"), row.getBoolean("initialled_first")),
            row.getInt("originals"),
            List.of(),
            List.of(),
            List.of(),
            null,
            new InstrumentState.AwaitingSignatures(List.of())),
        titles(row),
        joined(row.getString("text_hash"), row, "other_hashes").stream()
            .map(Fingerprint::new)
            .toList(),
        new RevisionId(origin, row.getObject("origin_revision", UUID.class)),
        new TextId(origin, row.getObject("origin_text", UUID.class)),
        new MandateId(row.getObject("opened_by", UUID.class)));
  }

  private static Map<String, String> titles(ResultSet row) throws SQLException {
    var languages = joined(row.getString("language"), row, "other_languages");
    var titles = joined(row.getString("title"), row, "other_titles");
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < titles.size(); i++) {
      all.put(languages.get(i), titles.get(i));
    }
    return all;
  }

  private static List<String> joined(String first, ResultSet row, String others)
      throws SQLException {
    return Stream.concat(Stream.of(first), Stream.of((String[]) row.getArray(others).getArray()))
        .toList();
  }

  private static InstrumentParty party(ResultSet row) throws SQLException {
    int signed = row.getInt("signed");
    return new InstrumentParty(
        new HolderId(row.getObject("holder_id", UUID.class)),
        row.getString("field"),
        signed,
        signed < row.getInt("originals")
            ? null
            : new InstrumentParty.Signature(
                new MandateId(row.getObject("by_mandate", UUID.class)),
                row.getTimestamp("at").toInstant(),
                SignatureForm.valueOf(row.getString("form")),
                row.getString("hash")));
  }

  private static InstrumentId id(ResultSet row, int number) throws SQLException {
    return new InstrumentId(
        new SpaceId(row.getObject("space_id", UUID.class)), row.getObject("id", UUID.class));
  }
}
