package org.chancery.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.segments.Holders;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of meetings, insert-only. */
@Component
class Calendar {

  private static final String COLUMNS =
      "select space_id, id, body_id, number, held_on, precision, city_en, city_ru, host_id, zone, status, part_of, opening_en, opening_ru from meeting ";
  private static final String NEWEST_FIRST =
      " order by held_on collate \"C\" desc, number desc, id";

  private final JdbcClient database;
  private final Holders holders;

  Calendar(JdbcClient database, Holders holders) {
    this.database = database;
    this.holders = holders;
  }

  void add(Meeting meeting, MandateId by, Instant at) {
    try {
      database
          .sql(
              "insert into meeting (space_id, id, body_id, number, held_on, precision, city_en, city_ru, host_id, zone, status, part_of, opening_en,"
                  + " opening_ru, by_mandate, at) values (:space, :id, :body, :number, :date, :precision, :cityEn, :cityRu, :host, :zone, :status,"
                  + " :partOf, :openingEn, :openingRu, :by, :at)")
          .param("space", meeting.id().space().id())
          .param("id", meeting.id().id())
          .param("body", meeting.body().id().id())
          .param("number", meeting.number(), Types.INTEGER)
          .param("date", meeting.date().iso())
          .param("precision", meeting.date().precision().name())
          .param("cityEn", meeting.city() == null ? null : meeting.city().en(), Types.VARCHAR)
          .param("cityRu", meeting.city() == null ? null : meeting.city().ru(), Types.VARCHAR)
          .param("host", meeting.host() == null ? null : meeting.host().id().id(), Types.OTHER)
          .param("zone", meeting.zone() == null ? null : meeting.zone().getId(), Types.VARCHAR)
          .param("status", meeting.status().name())
          .param("partOf", meeting.partOf() == null ? null : meeting.partOf().id(), Types.OTHER)
          .param(
              "openingEn", meeting.opening() == null ? null : meeting.opening().en(), Types.VARCHAR)
          .param(
              "openingRu", meeting.opening() == null ? null : meeting.opening().ru(), Types.VARCHAR)
          .param("by", by.id())
          .param("at", Timestamp.from(at))
          .update();
    } catch (DuplicateKeyException taken) {
      throw new Refused(MeetingsReason.NUMBER_TAKEN, String.valueOf(meeting.number()));
    }
  }

  Meeting get(UUID id) {
    return get(id, holders.all());
  }

  Meeting get(UUID id, List<Holder> known) {
    return database
        .sql(COLUMNS + "where id = ?")
        .param(id)
        .query(meetings(known))
        .optional()
        .orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
  }

  List<Meeting> series() {
    return database
        .sql(COLUMNS + "where part_of is null" + NEWEST_FIRST)
        .query(meetings(holders.all()))
        .list();
  }

  List<Meeting> preparing(MeetingId meeting, List<Holder> known) {
    return database
        .sql(COLUMNS + "where part_of = ? order by held_on collate \"C\", at, id")
        .param(meeting.id())
        .query(meetings(known))
        .list();
  }

  /** The meetings of the series on both sides of one, in one statement. */
  List<Meeting> around(HolderId body, int number, List<Holder> known) {
    return database
        .sql(COLUMNS + "where body_id = ? and number in (?, ?) order by number")
        .params(body.id(), number - 1, number + 1)
        .query(meetings(known))
        .list();
  }

  private static RowMapper<Meeting> meetings(List<Holder> holders) {
    var known = byId(holders);
    return (row, number) -> meeting(row, known);
  }

  private static Map<HolderId, Holder> byId(List<Holder> all) {
    return all.stream().collect(Collectors.toMap(Holder::id, Function.identity()));
  }

  private static Meeting meeting(ResultSet row, Map<HolderId, Holder> holders) throws SQLException {
    var space = new SpaceId(row.getObject("space_id", UUID.class));
    var zone = row.getString("zone");
    var body = holders.get(new HolderId(row.getObject("body_id", UUID.class)));
    if (body == null) {
      throw new IllegalStateException("a meeting of an unknown body");
    }
    return new Meeting(
        new MeetingId(space, row.getObject("id", UUID.class)),
        body,
        row.getObject("number", Integer.class),
        new MeetingDate(
            row.getString("held_on"), DatePrecision.valueOf(row.getString("precision"))),
        words(row.getString("city_en"), row.getString("city_ru")),
        row.getObject("host_id", UUID.class) instanceof UUID host
            ? holders.get(new HolderId(host))
            : null,
        zone == null ? null : ZoneId.of(zone),
        MeetingStatus.valueOf(row.getString("status")),
        row.getObject("part_of", UUID.class) instanceof UUID main
            ? new MeetingId(space, main)
            : null,
        words(row.getString("opening_en"), row.getString("opening_ru")));
  }

  private static @Nullable Bilingual words(@Nullable String en, @Nullable String ru) {
    return en == null || ru == null ? null : new Bilingual(en, ru);
  }
}
