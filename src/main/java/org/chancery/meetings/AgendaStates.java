package org.chancery.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.segments.Bilingual;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.chancery.texts.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The insert-only rows of an agenda: every state of it, its approvals, and who looked at what. */
@Component
class AgendaStates {

  private final JdbcClient database;

  AgendaStates(JdbcClient database) {
    this.database = database;
  }

  void add(AgendaId agenda, int version, AgendaBody body, MandateId by, Instant at) {
    database
        .sql(
            "insert into agenda_version (space_id, agenda_id, version, body, hash, by_mandate, at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            agenda.space().id(),
            agenda.id(),
            version,
            body.canonical(),
            body.fingerprint().hex(),
            by.id(),
            Timestamp.from(at))
        .update();
  }

  State state(AgendaId agenda, int version) {
    return database
        .sql(
            "select version, body, hash, by_mandate, at from agenda_version where space_id = ? and agenda_id = ? and version = ?")
        .params(agenda.space().id(), agenda.id(), version)
        .query((row, number) -> state(row))
        .single();
  }

  /** One statement for the agenda, its present state, who made it, and this reader's last look. */
  Optional<Present> present(AgendaId agenda) {
    return database
        .sql(
            """
            select a.meeting_id, a.body_id, a.symbol, v.version, v.body, v.hash, v.by_mandate, v.at, m.office_en, m.office_ru,
              l.version as seen, l.at as seen_at, l.before_version, l.before_at
            from agenda a join agenda_version v on (v.space_id, v.agenda_id, v.version) = (a.space_id, a.id, a.head)
              join mandate m on m.id = v.by_mandate left join agenda_look l on (l.space_id, l.agenda_id) = (a.space_id, a.id)
            where a.space_id = ? and a.id = ?
            """)
        .params(agenda.space().id(), agenda.id())
        .query(
            (row, number) ->
                new Present(
                    row.getObject("meeting_id", UUID.class),
                    new HolderId(row.getObject("body_id", UUID.class)),
                    row.getString("symbol"),
                    state(row),
                    new Bilingual(row.getString("office_en"), row.getString("office_ru")),
                    row.getObject("seen", Integer.class) instanceof Integer seen
                        ? new Look(
                            seen,
                            row.getTimestamp("seen_at").toInstant(),
                            row.getObject("before_version", Integer.class),
                            row.getTimestamp("before_at") instanceof Timestamp before
                                ? before.toInstant()
                                : null)
                        : null))
        .optional();
  }

  List<Approval> approvals(AgendaId agenda) {
    return database
        .sql(
            "select number, version, hash, symbol, note, by_mandate, at, circulated_space, circulated_id from agenda_approval"
                + " where space_id = ? and agenda_id = ? order by number desc")
        .params(agenda.space().id(), agenda.id())
        .query(AgendaStates::approval)
        .list();
  }

  void approve(AgendaId agenda, Approval approval) {
    database
        .sql(
            "insert into agenda_approval (space_id, agenda_id, number, version, hash, symbol, note, by_mandate, at, circulated_space, circulated_id)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            agenda.space().id(),
            agenda.id(),
            approval.number(),
            approval.version(),
            approval.fingerprint().hex(),
            approval.symbol(),
            approval.note(),
            approval.by().id(),
            Timestamp.from(approval.at()),
            approval.circulated().space().id(),
            approval.circulated().id())
        .update();
  }

  /** Looking again at the same state changes nothing: what was before it stays what was before. */
  void look(AgendaId agenda, MandateId mandate, int version, Instant at) {
    database
        .sql(
            """
            insert into agenda_look (space_id, agenda_id, mandate_id, version, at) values (:space, :agenda, :mandate, :version, :at)
            on conflict (space_id, agenda_id, mandate_id) do update
              set before_version = agenda_look.version, before_at = agenda_look.at, version = excluded.version, at = excluded.at
              where agenda_look.version < excluded.version
            """)
        .param("space", agenda.space().id())
        .param("agenda", agenda.id())
        .param("mandate", mandate.id())
        .param("version", version)
        .param("at", Timestamp.from(at))
        .update();
  }

  ChangesSinceLook changesSince(AgendaId id, Present present) {
    var seen = present.look();
    if (seen == null) {
      return new ChangesSinceLook(null, List.of());
    }
    var behind = seen.version() < present.state().version();
    var since = behind ? Integer.valueOf(seen.version()) : seen.beforeVersion();
    return since == null
        ? new ChangesSinceLook(null, List.of())
        : new ChangesSinceLook(
            behind ? seen.at() : seen.beforeAt(),
            AgendaChanges.between(state(id, since).body(), present.state().body()));
  }

  List<AwaitingAgenda> awaiting(HolderId body) {
    return database
        .sql(
            """
            select a.space_id, a.id, a.symbol, a.changed_at, m.number, m.held_on, m.precision, coalesce(l.number + 1, 0) as next
            from agenda a join agenda_version v on (v.space_id, v.agenda_id, v.version) = (a.space_id, a.id, a.head)
              join meeting m on (m.space_id, m.id) = (a.meeting_space, a.meeting_id)
              left join lateral (select p.number, p.hash from agenda_approval p
                where p.space_id = a.space_id and p.agenda_id = a.id order by p.number desc limit 1) l on true
            where a.body_id = ? and l.hash is distinct from v.hash and v.body::jsonb -> 'items' <> '[]'
            order by a.changed_at limit 50
            """)
        .param(body.id())
        .query(
            (row, number) ->
                new AwaitingAgenda(
                    new AgendaId(
                        new SpaceId(row.getObject("space_id", UUID.class)),
                        row.getObject("id", UUID.class)),
                    row.getInt("number"),
                    new MeetingDate(
                        row.getString("held_on"),
                        DatePrecision.valueOf(row.getString("precision"))),
                    row.getString("symbol") + AgendaStanding.suffix(row.getInt("next")),
                    row.getTimestamp("changed_at").toInstant()))
        .list();
  }

  private static State state(ResultSet row) throws SQLException {
    return new State(
        row.getInt("version"),
        AgendaBody.read(row.getString("body")),
        new Fingerprint(row.getString("hash")),
        new MandateId(row.getObject("by_mandate", UUID.class)),
        row.getTimestamp("at").toInstant());
  }

  private static Approval approval(ResultSet row, int number) throws SQLException {
    return new Approval(
        row.getInt("number"),
        row.getInt("version"),
        new Fingerprint(row.getString("hash")),
        row.getString("symbol"),
        row.getString("note"),
        new MandateId(row.getObject("by_mandate", UUID.class)),
        row.getTimestamp("at").toInstant(),
        new CirculatedId(
            new SpaceId(row.getObject("circulated_space", UUID.class)),
            row.getObject("circulated_id", UUID.class)));
  }

  record State(int version, AgendaBody body, Fingerprint fingerprint, MandateId by, Instant at) {}

  /** An agenda with its present state, as one reader opens it. */
  record Present(
      UUID meeting, HolderId body, String symbol, State state, Bilingual by, @Nullable Look look) {}

  record Look(
      int version, Instant at, @Nullable Integer beforeVersion, @Nullable Instant beforeAt) {}
}
