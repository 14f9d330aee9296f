package org.chancery.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.documents.DocumentId;
import org.chancery.segments.Bilingual;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.chancery.texts.Fingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of circulated agendas, insert-only. */
@Component
class Circulation {

  private static final String COLUMNS =
      """
      select c.space_id, c.id, c.meeting_space, c.meeting_id, c.symbol, c.number, c.body, c.hash, c.document_id, c.at, m.office_en, m.office_ru,
        not exists (select from circulated_agenda l where l.space_id = c.space_id and l.meeting_id = c.meeting_id and l.number > c.number) as latest
      from circulated_agenda c join mandate m on m.id = c.by_mandate
      """;

  private final JdbcClient database;

  Circulation(JdbcClient database) {
    this.database = database;
  }

  void add(CirculatedAgenda paper, MandateId by) {
    database
        .sql(
            "insert into circulated_agenda (space_id, id, meeting_space, meeting_id, symbol, number, body, hash, document_id, by_mandate, at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            paper.id().space().id(),
            paper.id().id(),
            paper.meeting().space().id(),
            paper.meeting().id(),
            paper.symbol(),
            paper.number(),
            paper.body().canonical(),
            paper.fingerprint().hex(),
            paper.paper().id(),
            by.id(),
            Timestamp.from(paper.at()))
        .update();
  }

  Optional<CirculatedAgenda> find(CirculatedId id) {
    return database
        .sql(COLUMNS + "where c.space_id = ? and c.id = ?")
        .params(id.space().id(), id.id())
        .query(Circulation::paper)
        .optional();
  }

  List<CirculatedAgenda> of(MeetingId meeting) {
    return database
        .sql(COLUMNS + "where c.meeting_id = ? order by c.number desc")
        .param(meeting.id())
        .query(Circulation::paper)
        .list();
  }

  private static CirculatedAgenda paper(ResultSet row, int number) throws SQLException {
    var space = new SpaceId(row.getObject("space_id", UUID.class));
    return new CirculatedAgenda(
        new CirculatedId(space, row.getObject("id", UUID.class)),
        new MeetingId(
            new SpaceId(row.getObject("meeting_space", UUID.class)),
            row.getObject("meeting_id", UUID.class)),
        row.getString("symbol"),
        row.getInt("number"),
        AgendaBody.read(row.getString("body")),
        new Fingerprint(row.getString("hash")),
        new DocumentId(space, row.getObject("document_id", UUID.class)),
        new Bilingual(row.getString("office_en"), row.getString("office_ru")),
        row.getTimestamp("at").toInstant(),
        row.getBoolean("latest"));
  }
}
