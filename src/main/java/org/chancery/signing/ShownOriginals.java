package org.chancery.signing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which files signatories were shown, by their fingerprints: rows that are added. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ShownOriginals {

  private final JdbcClient database;

  ShownOriginals(JdbcClient database) {
    this.database = database;
  }

  private record Shown(String[] hashes, Instant at) {}

  void add(InstrumentId id, MandateId signatory, List<String> hashes, Instant at) {
    database
        .sql(
            "insert into shown_originals (space_id, id, instrument_id, mandate_id, hashes, at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            id.space().id(),
            UUID.randomUUID(),
            id.id(),
            signatory.id(),
            hashes.toArray(String[]::new),
            Timestamp.from(at))
        .update();
  }

  Optional<ShownBefore> last(InstrumentId id, MandateId signatory) {
    return database
        .sql(
            "select hashes, at from shown_originals where space_id = ? and instrument_id = ? and"
                + " mandate_id = ? order by at desc limit 1")
        .params(id.space().id(), id.id(), signatory.id())
        .query(
            (row, number) ->
                new Shown(
                    (String[]) row.getArray("hashes").getArray(),
                    row.getTimestamp("at").toInstant()))
        .optional()
        .map(shown -> new ShownBefore(shown.at(), added(id, shown.hashes())));
  }

  /** What each original carries beyond the file of it that was shown. */
  private List<ShownBefore.Added> added(InstrumentId id, String[] hashes) {
    return database
        .sql(
            "select p.holder_id, max(f.at) as at from original o join original_file f on f.space_id"
                + " = o.space_id and f.original_id = o.id join instrument_party p on p.space_id ="
                + " o.space_id and p.instrument_id = o.instrument_id and p.field = f.field where"
                + " o.space_id = ? and o.instrument_id = ? and f.sequence > (select"
                + " coalesce(max(x.sequence), 0) from original_file x where x.space_id = o.space_id"
                + " and x.original_id = o.id and x.hash = any (?)) group by p.holder_id order by 2")
        .params(id.space().id(), id.id(), hashes)
        .query(
            (row, number) ->
                new ShownBefore.Added(
                    new HolderId(row.getObject("holder_id", UUID.class)),
                    row.getTimestamp("at").toInstant()))
        .list();
  }
}
