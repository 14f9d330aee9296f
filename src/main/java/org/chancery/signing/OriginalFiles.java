package org.chancery.signing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.texts.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The originals of instruments and their files, sealed and then signed once more and once more.
 * Whoever acts on an instrument locks its originals first.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OriginalFiles {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, SignatureForm>> FORMS = new TypeReference<>() {};

  private final JdbcClient database;

  OriginalFiles(JdbcClient database) {
    this.database = database;
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

  /** An original with its newest file. */
  record Current(
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

  /** An original of an instrument, kept by one of its parties; it has no file yet. */
  UUID add(InstrumentId id, int number, int of, HolderId keeper) {
    var original = UUID.randomUUID();
    database
        .sql(
            "insert into original (space_id, id, instrument_id, number, originals, keeper) values"
                + " (?, ?, ?, ?, ?, ?)")
        .params(id.space().id(), original, id.id(), number, of, keeper.id())
        .update();
    return original;
  }

  /** The next file of an original, which is its newest from now on. */
  void add(InstrumentId id, Filed file) {
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
  List<Current> lock(InstrumentId id) {
    hold(id);
    // a second statement: it sees what was committed while this one waited
    return seen(id);
  }

  /** Their newest files as they are now; without the lock somebody may sign in the next moment. */
  List<Current> seen(InstrumentId id) {
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
                new Current(
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

  boolean wasEverTheFile(InstrumentId id, int original, String sha256) {
    return database
        .sql(
            "select exists (select from original o join original_file f on f.space_id = o.space_id"
                + " and f.original_id = o.id where o.space_id = ? and o.instrument_id = ? and"
                + " o.number = ? and f.hash = ?)")
        .params(id.space().id(), id.id(), original, sha256)
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
}
