package org.chancery.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.segments.Space;
import org.chancery.segments.SpaceId;
import org.chancery.segments.SpaceKind;
import org.chancery.texts.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands at the head of a text's page. */
@Component
class TextHeads {

  private final JdbcClient database;
  private final StepLog log;

  TextHeads(JdbcClient database, StepLog log) {
    this.database = database;
    this.log = log;
  }

  /** The words of the latest version: from the last whole wording, by the steps since. */
  Wording wording(TextId id, Head head) {
    if (head.whole() == head.version()) {
      return Wording.read(head.body()).orThrow();
    }
    return Wording.of(
        StepLog.replay(StepLog.tree(head.body()), log.between(id, head.whole(), head.version())));
  }

  /** One statement for the text, its last whole wording and the reader's last look. */
  Optional<Head> find(TextId id) {
    return database
        .sql(
            """
            select t.space_id, t.kind, t.title, t.language, t.head, t.keeper, t.closed_for, t.ever_released, t.stage, t.pen_holder, t.changed_at, t.changed_by,
              v.version as whole, v.body, t.space_id = any ((select writable())::uuid[]) as may_write, l.version as looked,
              s.kind as space_kind, s.code, s.holder_id, s.continues_space_id, s.opened_at, s.closed_at,
              exists (select from text o where o.space_id = t.space_id and o.work_id = t.work_id and o.id <> t.id) as in_others,
              exists (select from release g where g.to_space = t.space_id and g.to_text = t.id and g.withdrawn_at is null) as ours
            from text t join space s on s.id = t.space_id
              join lateral (select x.version, x.body from text_version x where x.space_id = t.space_id and x.text_id = t.id and x.version <= t.head
                order by x.version desc limit 1) v on true
              left join look l on l.space_id = t.space_id and l.subject = t.id
            where t.space_id = ? and t.id = ?
            """)
        .params(id.space().id(), id.id())
        .query(TextHeads::head)
        .optional();
  }

  private static Head head(ResultSet row, int number) throws SQLException {
    var closed = row.getString("closed_for");
    return new Head(
        TextKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("language"),
        row.getInt("head"),
        row.getInt("whole"),
        row.getString("body"),
        row.getTimestamp("changed_at").toInstant(),
        new MandateId(row.getObject("changed_by", UUID.class)),
        new MandateId(row.getObject("keeper", UUID.class)),
        closed == null ? null : ClosedFor.valueOf(closed),
        row.getBoolean("ever_released"),
        row.getBoolean("may_write"),
        Stage.of(
            Stage.valueOf(row.getString("stage")),
            closed == null ? null : ClosedFor.valueOf(closed)),
        row.getObject("pen_holder", UUID.class) instanceof UUID holder
            ? new MandateId(holder)
            : null,
        row.getObject("looked", Integer.class),
        row.getBoolean("ours"),
        row.getBoolean("in_others"),
        room(row));
  }

  private static Space room(ResultSet row) throws SQLException {
    var closed = row.getTimestamp("closed_at");
    return new Space(
        new SpaceId(row.getObject("space_id", UUID.class)),
        SpaceKind.valueOf(row.getString("space_kind")),
        row.getString("code"),
        row.getObject("holder_id", UUID.class) instanceof UUID holder ? new HolderId(holder) : null,
        row.getObject("continues_space_id", UUID.class) instanceof UUID table
            ? new SpaceId(table)
            : null,
        row.getTimestamp("opened_at").toInstant(),
        closed == null ? null : closed.toInstant());
  }

  /**
   * A text as it stands, for one reader.
   *
   * @param version the latest
   * @param whole the latest version that is kept whole, with its {@code body}: steps lead on from
   *     it
   * @param penHolder who accepts and rejects; none where the parties do it together
   * @param lastLooked the version that this reader saw last
   * @param releasedByUs whether this reader's room released it, and did not withdraw it
   * @param inOtherLanguages whether its work has texts in other languages here
   */
  record Head(
      TextKind kind,
      String title,
      String language,
      int version,
      int whole,
      String body,
      Instant changedAt,
      MandateId changedBy,
      MandateId keeper,
      @Nullable ClosedFor closedFor,
      boolean everReleased,
      boolean mayWrite,
      Stage stage,
      @Nullable MandateId penHolder,
      @Nullable Integer lastLooked,
      boolean releasedByUs,
      boolean inOtherLanguages,
      Space room) {}
}
