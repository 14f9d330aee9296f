package org.chancery.meetings;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of side events, insert-only, each at a table of its own parties. */
@Component
class SideEvents {

  private final JdbcClient database;

  SideEvents(JdbcClient database) {
    this.database = database;
  }

  void add(SideEvent event, MeetingId meeting, MandateId by, Instant at) {
    database
        .sql(
            "insert into side_event (space_id, id, meeting_space, meeting_id, kind, subject_en, subject_ru, parties, by_mandate, at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            event.space().id(),
            event.id(),
            meeting.space().id(),
            meeting.id(),
            event.kind().name(),
            event.subject().en(),
            event.subject().ru(),
            event.parties().stream().map(p -> p.id().id()).toArray(UUID[]::new),
            by.id(),
            Timestamp.from(at))
        .update();
  }

  List<SideEvent> of(MeetingId meeting, List<Holder> holders) {
    var known = holders.stream().collect(Collectors.toMap(Holder::id, Function.identity()));
    return database
        .sql(
            "select space_id, id, kind, subject_en, subject_ru, parties from side_event where meeting_id = ? order by at, id")
        .param(meeting.id())
        .query(
            (row, number) ->
                new SideEvent(
                    new SpaceId(row.getObject("space_id", UUID.class)),
                    row.getObject("id", UUID.class),
                    SideEventKind.valueOf(row.getString("kind")),
                    new Bilingual(row.getString("subject_en"), row.getString("subject_ru")),
                    parties(row.getArray("parties"), known)))
        .list();
  }

  private static List<Holder> parties(Array ids, Map<HolderId, Holder> known) throws SQLException {
    return Arrays.stream((UUID[]) ids.getArray())
        .map(id -> known.get(new HolderId(id)))
        .filter(Objects::nonNull)
        .toList();
  }
}
