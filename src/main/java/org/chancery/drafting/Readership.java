package org.chancery.drafting;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.chancery.identity.Office;
import org.chancery.identity.Offices;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who reads what lies in a room now: by the seats, as the gate computes it for each of them. */
@Component
class Readership {

  private final JdbcClient database;
  private final Offices offices;
  private final Clock clock;

  Readership(JdbcClient database, Offices offices, Clock clock) {
    this.database = database;
    this.offices = offices;
    this.clock = clock;
  }

  /** The offices that read both rooms, by holder and capacity. */
  List<Office> of(SpaceId room, SpaceId other) {
    var readers =
        database
            .sql(
                """
                select m.id from mandate m where m.since <= :now and (m.until is null or :now < m.until)
                  and (select count(distinct s.space_id) from seat s where s.commission_id = m.commission_id and s.space_id in (:room, :other)
                    and (s.holder_id = m.holder_id or s.holder_id is null) and (s.capacity is null or s.capacity = m.capacity)
                    and s.since <= :now and (s.until is null or :now < s.until)) = :rooms
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("room", room.id())
            .param("other", other.id())
            .param("rooms", room.equals(other) ? 1 : 2)
            .query((row, number) -> new MandateId(row.getObject("id", UUID.class)))
            .list();
    return offices.of(readers).values().stream()
        .sorted(
            Comparator.comparing(Office::holderCode)
                .thenComparing(Office::capacity)
                .thenComparing(office -> office.mandate().id()))
        .toList();
  }
}
