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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands at the head of a text's page. */
@Component
class TextHeads {

  private final JdbcClient database;

  TextHeads(JdbcClient database) {
    this.database = database;
  }

  /** One statement for the text, its words, its pen and the reader's last look. */
  Optional<Head> find(TextId id) {
    return database
        .sql(
            """
            select t.space_id, t.kind, t.title, t.language, t.head, t.keeper, t.closed_for, t.ever_released, v.body, v.at, v.by_mandate,
              t.space_id = any ((select writable())::uuid[]) as may_write, p.mandate_id, p.tab, p.taken_at, p.last_stroke_at, p.wanted_by, l.version as looked,
              s.kind as space_kind, s.code, s.holder_id, s.continues_space_id, s.opened_at, s.closed_at,
              exists (select from release g where g.to_space = t.space_id and g.to_text = t.id and g.withdrawn_at is null) as ours
            from text t join space s on s.id = t.space_id join text_version v on (v.space_id, v.text_id, v.version) = (t.space_id, t.id, t.head)
              left join pen p on (p.space_id, p.text_id) = (t.space_id, t.id)
              left join look l on l.space_id = t.space_id and l.subject = t.id
            where t.space_id = ? and t.id = ?
            """)
        .params(id.space().id(), id.id())
        .query(TextHeads::head)
        .optional();
  }

  private static Head head(ResultSet row, int number) throws SQLException {
    var closed = row.getString("closed_for");
    var pen = row.getObject("mandate_id", UUID.class);
    return new Head(
        TextKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("language"),
        row.getInt("head"),
        row.getString("body"),
        row.getTimestamp("at").toInstant(),
        new MandateId(row.getObject("by_mandate", UUID.class)),
        new MandateId(row.getObject("keeper", UUID.class)),
        closed == null ? null : ClosedFor.valueOf(closed),
        row.getBoolean("ever_released"),
        row.getBoolean("may_write"),
        pen == null
            ? null
            : new Pen(
                new MandateId(pen),
                row.getString("tab"),
                row.getTimestamp("taken_at").toInstant(),
                row.getTimestamp("last_stroke_at").toInstant(),
                row.getObject("wanted_by", UUID.class) instanceof UUID wanted
                    ? new MandateId(wanted)
                    : null),
        row.getObject("looked", Integer.class),
        row.getBoolean("ours"),
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
   * @param version the latest, with its {@code body}
   * @param pen who holds it, even if silent
   * @param lastLooked the version that this reader saw last
   * @param releasedByUs whether this reader's room released it, and did not withdraw it
   */
  record Head(
      TextKind kind,
      String title,
      String language,
      int version,
      String body,
      Instant changedAt,
      MandateId changedBy,
      MandateId keeper,
      @Nullable ClosedFor closedFor,
      boolean everReleased,
      boolean mayWrite,
      @Nullable Pen pen,
      @Nullable Integer lastLooked,
      boolean releasedByUs,
      Space room) {}
}
