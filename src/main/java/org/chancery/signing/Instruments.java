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
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.chancery.texts.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All instruments that the open scope can see: rows that are added and never changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Instruments {

  private static final String ROWS =
      """
      select i.space_id, i.id, i.symbol, i.title, i.language, i.text_hash, i.origin_space, i.origin_text, i.origin_revision, i.opened_by, i.opened_at,
        i.in_order, i.initialled_first, i.other_languages, i.other_hashes, p.holder_id, p.field, n.originals, s.signed, s.by_mandate, s.at, s.hash, s.form
      from instrument i join instrument_party p on p.space_id = i.space_id and p.instrument_id = i.id
        cross join lateral (select count(*) as originals from original o where o.space_id = i.space_id and o.instrument_id = i.id) n
        cross join lateral (
          select count(*) as signed, (array_agg(f.by_mandate order by o.number))[1] as by_mandate, max(f.at) as at,
            (array_agg(f.hash order by o.number))[1] as hash, (array_agg(f.form order by o.number))[1] as form
          from original o join original_file f on f.space_id = o.space_id and f.original_id = o.id
          where o.space_id = i.space_id and o.instrument_id = i.id and f.field = p.field) s
      """;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, SignatureForm>> FORMS = new TypeReference<>() {};
  private static final String ORDER = " order by i.opened_at desc, i.id, p.position";

  private final JdbcClient database;
  private final InstrumentActs acts;
  private final Clock clock;

  Instruments(JdbcClient database, InstrumentActs acts, Clock clock) {
    this.database = database;
    this.acts = acts;
    this.clock = clock;
  }

  /** A row with what only its page prints. */
  record Found(
      InstrumentRow row,
      List<Fingerprint> texts,
      RevisionId revision,
      TextId origin,
      MandateId openedBy) {

    /** The fingerprint of the text that gives the instrument its title. */
    Fingerprint text() {
      return texts.getFirst();
    }
  }

  /** An original whose row is locked until the end of the transaction. */
  record Locked(
      UUID original,
      int number,
      int newest,
      byte[] bytes,
      String sha256,
      MandateId by,
      Instant at,
      Map<String, SignatureForm> signed) {

    /** Whether it will carry all signatures when this field is filled. */
    boolean isLast(String field, int parties) {
      return signed.size() + (signed.containsKey(field) ? 0 : 1) == parties;
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
                + " initialled_first, other_texts, other_languages, other_hashes) values (?, ?, ?,"
                + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
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
                .toArray(String[]::new))
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

  UUID addOriginal(InstrumentId id, int number, int of, HolderId keeper) {
    var original = UUID.randomUUID();
    database
        .sql(
            "insert into original (space_id, id, instrument_id, number, originals, keeper) values"
                + " (?, ?, ?, ?, ?, ?)")
        .params(id.space().id(), original, id.id(), number, of, keeper.id())
        .update();
    return original;
  }

  /** A file that an original becomes: sequence 0 is sealed, each later one signed once more. */
  record Filed(
      UUID original,
      int sequence,
      byte[] bytes,
      String sha256,
      String field,
      SignatureForm form,
      MandateId by,
      Instant at) {}

  void addFile(InstrumentId id, Filed file) {
    database
        .sql(
            "insert into original_file (space_id, original_id, sequence, bytes, hash, field, form,"
                + " by_mandate, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id.space().id(),
            file.original(),
            file.sequence(),
            file.bytes(),
            file.sha256(),
            file.field(),
            file.form().name(),
            file.by().id(),
            Timestamp.from(file.at()))
        .update();
    if (file.sequence() > 0) {
      database
          .sql("update original set newest = ? where space_id = ? and id = ?")
          .params(file.sequence(), id.space().id(), file.original())
          .update();
    }
  }

  /** Locks all originals: whoever acts next on this instrument waits here. */
  void hold(InstrumentId id) {
    database
        .sql(
            "select id from original where space_id = ? and instrument_id = ? order by number for"
                + " update")
        .params(id.space().id(), id.id())
        .query(UUID.class)
        .list();
  }

  /** Locks all originals, then reads their newest files. */
  List<Locked> lock(InstrumentId id) {
    hold(id);
    // a second statement: it sees what was committed while this one waited
    return database
        .sql(
            "select o.number, f.original_id, f.sequence, f.bytes, f.hash, f.by_mandate, f.at,"
                + " (select json_object_agg(s.field, s.form)::text from original_file s where"
                + " s.space_id = o.space_id and s.original_id = o.id and s.sequence > 0) as signed"
                + " from original o cross join lateral (select * from original_file x where"
                + " x.space_id = o.space_id and x.original_id = o.id order by x.sequence desc limit"
                + " 1) f where o.space_id = ? and o.instrument_id = ? order by o.number")
        .params(id.space().id(), id.id())
        .query(
            (row, number) ->
                new Locked(
                    row.getObject("original_id", UUID.class),
                    row.getInt("number"),
                    row.getInt("sequence"),
                    row.getBytes("bytes"),
                    row.getString("hash"),
                    new MandateId(row.getObject("by_mandate", UUID.class)),
                    row.getTimestamp("at").toInstant(),
                    signed(row.getString("signed"))))
        .list();
  }

  private static Map<String, SignatureForm> signed(@Nullable String json) {
    return json == null ? Map.of() : JSON.readValue(json, FORMS);
  }

  boolean wasEverTheFile(InstrumentId id, UUID original, String sha256) {
    return database
        .sql(
            "select exists (select from original_file where space_id = ? and original_id = ? and"
                + " hash = ?)")
        .params(id.space().id(), original, sha256)
        .query(Boolean.class)
        .single();
  }

  List<InstrumentSheet.OriginalFile> newest(InstrumentId id) {
    return database
        .sql(
            "select o.number, o.originals, o.keeper, f.sequence, f.hash, octet_length(f.bytes) as"
                + " size, f.at from original o join original_file f on f.space_id = o.space_id and"
                + " f.original_id = o.id and f.sequence = o.newest where o.space_id = ? and"
                + " o.instrument_id = ? order by o.number")
        .params(id.space().id(), id.id())
        .query(
            (row, number) -> {
              var keeper = row.getObject("keeper", UUID.class);
              return new InstrumentSheet.OriginalFile(
                  row.getInt("number"),
                  row.getInt("originals"),
                  keeper == null ? null : new HolderId(keeper),
                  row.getInt("sequence"),
                  new Fingerprint(row.getString("hash")),
                  row.getLong("size"),
                  row.getTimestamp("at").toInstant());
            })
        .list();
  }

  Optional<byte[]> newestBytes(InstrumentId id, int original) {
    return database
        .sql(
            "select f.bytes from original o join original_file f"
                + " on f.space_id = o.space_id and f.original_id = o.id and f.sequence = o.newest"
                + " where o.space_id = ? and o.instrument_id = ? and o.number = ?")
        .params(id.space().id(), id.id(), original)
        .query(byte[].class)
        .optional();
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
        joined(row.getString("text_hash"), row, "other_hashes").stream()
            .map(Fingerprint::new)
            .toList(),
        new RevisionId(origin, row.getObject("origin_revision", UUID.class)),
        new TextId(origin, row.getObject("origin_text", UUID.class)),
        new MandateId(row.getObject("opened_by", UUID.class)));
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
