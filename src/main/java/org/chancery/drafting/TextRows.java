package org.chancery.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.chancery.segments.SpaceKind;

/** Texts as lists print them: one statement, whatever the number of rows. */
final class TextRows {

  /** To be continued with conditions on {@code t} (text), {@code s} (space), {@code r} (latest). */
  static final String SELECT =
      """
      select t.space_id, t.id, t.kind, t.title, t.language, t.head, t.keeper, t.changed_at, t.closed_for, t.stage, t.ever_released, s.kind as space_kind, s.code as space_code,
        r.symbol, coalesce(r.number, 0) as revisions,
        coalesce((select string_agg(distinct x.code, ', ') from release l join revision q on (q.space_id, q.id) = (l.space_id, l.revision_id)
          join space x on x.id = l.to_space where l.space_id = t.space_id and q.text_id = t.id and l.withdrawn_at is null), '') as released_to,
        s.kind = 'TABLE' and t.stage = 'FROZEN' and r.version = t.head and (select count(*) from agreement a where (a.space_id, a.revision_id, a.hash) = (t.space_id, r.id, r.hash))
          >= (select count(distinct e.holder_id) from seat e join holder h on h.id = e.holder_id
              where e.space_id = t.space_id and e.may_write and h.kind = 'SEGMENT') as agreed
      from text t join space s on s.id = t.space_id
        left join lateral (select q.id, q.symbol, q.number, q.version, q.hash from revision q
          where q.space_id = t.space_id and q.text_id = t.id order by q.symbol is null, q.number desc limit 1) r on true
      """;

  private TextRows() {}

  static TextRow row(ResultSet row, int number) throws SQLException {
    var closed = row.getString("closed_for");
    return new TextRow(
        new TextId(
            new SpaceId(row.getObject("space_id", UUID.class)), row.getObject("id", UUID.class)),
        TextKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("language"),
        row.getInt("head"),
        SpaceKind.valueOf(row.getString("space_kind")),
        row.getString("space_code"),
        row.getString("symbol"),
        row.getInt("revisions"),
        new MandateId(row.getObject("keeper", UUID.class)),
        row.getTimestamp("changed_at").toInstant(),
        closed == null ? null : ClosedFor.valueOf(closed),
        Stage.of(
            Stage.valueOf(row.getString("stage")),
            closed == null ? null : ClosedFor.valueOf(closed)),
        row.getString("released_to"),
        row.getBoolean("ever_released"),
        row.getBoolean("agreed"));
  }
}
