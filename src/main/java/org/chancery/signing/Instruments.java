package org.chancery.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.drafting.AgreedText;
import org.chancery.drafting.RevisionId;
import org.chancery.drafting.TextId;
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
        p.holder_id, p.field, f.by_mandate, f.at, f.hash
      from instrument i join instrument_party p on p.space_id = i.space_id and p.instrument_id = i.id
        join original o on o.space_id = i.space_id and o.instrument_id = i.id and o.number = 1
        left join original_file f on f.space_id = o.space_id and f.original_id = o.id and f.field = p.field
      """;
  private static final String ORDER = " order by i.opened_at desc, i.id, p.position";

  private final JdbcClient database;

  Instruments(JdbcClient database) {
    this.database = database;
  }

  /** A row with what only its page prints. */
  record Found(
      InstrumentRow row,
      Fingerprint text,
      RevisionId revision,
      TextId origin,
      MandateId openedBy) {}

  /** An original whose row is locked until the end of the transaction. */
  record Locked(
      UUID original,
      int newest,
      byte[] bytes,
      String sha256,
      MandateId by,
      String field,
      Instant at) {}

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
            "select space_id, id from instrument where origin_space = ? and origin_text = ? limit 1")
        .params(text.space().id(), text.id())
        .query(Instruments::id)
        .optional();
  }

  void add(InstrumentId id, AgreedText agreed, String symbol, MandateId by, Instant at) {
    var revision = agreed.revision();
    database
        .sql(
            "insert into instrument (space_id, id, symbol, title, language, text_hash, origin_space, origin_text,"
                + " origin_revision, opened_by, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
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
            Timestamp.from(at))
        .update();
  }

  void addParty(InstrumentId id, HolderId agency, int position, String field) {
    database
        .sql(
            "insert into instrument_party (space_id, instrument_id, holder_id, position, field) values (?, ?, ?, ?, ?)")
        .params(id.space().id(), id.id(), agency.id(), position, field)
        .update();
  }

  UUID addOriginal(InstrumentId id, int number, int of) {
    var original = UUID.randomUUID();
    database
        .sql(
            "insert into original (space_id, id, instrument_id, number, originals) values (?, ?, ?, ?, ?)")
        .params(id.space().id(), original, id.id(), number, of)
        .update();
    return original;
  }

  void addFile(
      InstrumentId id,
      UUID original,
      int sequence,
      byte[] bytes,
      String sha256,
      String field,
      MandateId by,
      Instant at) {
    database
        .sql(
            "insert into original_file (space_id, original_id, sequence, bytes, hash, field, by_mandate, at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id.space().id(), original, sequence, bytes, sha256, field, by.id(), Timestamp.from(at))
        .update();
    if (sequence > 0) {
      database
          .sql("update original set newest = ? where space_id = ? and id = ?")
          .params(sequence, id.space().id(), original)
          .update();
    }
  }

  /** Locks the one original, then reads its newest file: who signs next waits here. */
  Optional<Locked> lock(InstrumentId id) {
    return database
        .sql(
            "select id from original where space_id = ? and instrument_id = ? and number = 1 for update")
        .params(id.space().id(), id.id())
        .query(UUID.class)
        .optional()
        .flatMap(
            original ->
                database
                    .sql(
                        "select f.original_id, f.sequence, f.bytes, f.hash, f.by_mandate, f.field, f.at from original_file f"
                            + " where f.space_id = ? and f.original_id = ? order by f.sequence desc limit 1")
                    .params(id.space().id(), original)
                    .query(
                        (row, number) ->
                            new Locked(
                                row.getObject("original_id", UUID.class),
                                row.getInt("sequence"),
                                row.getBytes("bytes"),
                                row.getString("hash"),
                                new MandateId(row.getObject("by_mandate", UUID.class)),
                                row.getString("field"),
                                row.getTimestamp("at").toInstant()))
                    .optional());
  }

  boolean wasEverTheFile(InstrumentId id, UUID original, String sha256) {
    return database
        .sql(
            "select exists (select from original_file where space_id = ? and original_id = ? and hash = ?)")
        .params(id.space().id(), original, sha256)
        .query(Boolean.class)
        .single();
  }

  InstrumentSheet.NewestFile newest(InstrumentId id) {
    return database
        .sql(
            "select f.sequence, f.hash, octet_length(f.bytes) as size, f.at from original o join original_file f"
                + " on f.space_id = o.space_id and f.original_id = o.id and f.sequence = o.newest"
                + " where o.space_id = ? and o.instrument_id = ? and o.number = 1")
        .params(id.space().id(), id.id())
        .query(
            (row, number) ->
                new InstrumentSheet.NewestFile(
                    row.getInt("sequence"),
                    new Fingerprint(row.getString("hash")),
                    row.getLong("size"),
                    row.getTimestamp("at").toInstant()))
        .single();
  }

  Optional<byte[]> newestBytes(InstrumentId id) {
    return database
        .sql(
            "select f.bytes from original o join original_file f"
                + " on f.space_id = o.space_id and f.original_id = o.id and f.sequence = o.newest"
                + " where o.space_id = ? and o.instrument_id = ? and o.number = 1")
        .params(id.space().id(), id.id())
        .query(byte[].class)
        .optional();
  }

  private static List<Found> gathered(JdbcClient.StatementSpec query) {
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
    return first.values().stream()
        .map(f -> with(f, parties.getOrDefault(f.row().id(), List.of())))
        .toList();
  }

  private static Found with(Found found, List<InstrumentParty> parties) {
    var row = found.row();
    return new Found(
        new InstrumentRow(
            row.id(),
            row.symbol(),
            row.title(),
            row.language(),
            row.openedAt(),
            parties,
            InstrumentState.of(parties)),
        found.text(),
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
            row.getString("language"),
            row.getTimestamp("opened_at").toInstant(),
            List.of(),
            new InstrumentState.AwaitingSignatures(List.of())),
        new Fingerprint(row.getString("text_hash")),
        new RevisionId(origin, row.getObject("origin_revision", UUID.class)),
        new TextId(origin, row.getObject("origin_text", UUID.class)),
        new MandateId(row.getObject("opened_by", UUID.class)));
  }

  private static InstrumentParty party(ResultSet row) throws SQLException {
    var by = row.getObject("by_mandate", UUID.class);
    return new InstrumentParty(
        new HolderId(row.getObject("holder_id", UUID.class)),
        row.getString("field"),
        by == null
            ? null
            : new InstrumentParty.Signature(
                new MandateId(by), row.getTimestamp("at").toInstant(), row.getString("hash")));
  }

  private static InstrumentId id(ResultSet row, int number) throws SQLException {
    return new InstrumentId(
        new SpaceId(row.getObject("space_id", UUID.class)), row.getObject("id", UUID.class));
  }
}
