package org.chancery.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.segments.Bilingual;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The offices of the entered commission, by which acts are attributed. To be asked inside a use
 * case.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class Offices {

  private static final String COLUMNS =
      "select m.id, m.holder_id, h.code, m.capacity, m.office_en, m.office_ru from mandate m join holder h on h.id = m.holder_id ";

  private final JdbcClient database;
  private final Clock clock;

  Offices(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The offices behind mandates, ended ones too: history keeps the name.
   *
   * @param mandates whose
   * @return by mandate; those of another commission are left out
   */
  public Map<MandateId, Office> of(Collection<MandateId> mandates) {
    return database
        .sql(COLUMNS + "where m.id = any (?)")
        .param(mandates.stream().map(MandateId::id).distinct().toArray(UUID[]::new))
        .query(Offices::office)
        .list()
        .stream()
        .collect(Collectors.toMap(Office::mandate, Function.identity()));
  }

  /**
   * Who acts for a holder now.
   *
   * @param holder a segment, body or agency
   * @return valid mandates by capacity
   */
  public List<Office> actingFor(HolderId holder) {
    var now = Timestamp.from(clock.instant());
    return database
        .sql(
            COLUMNS
                + "where m.holder_id = ? and m.since <= ? and (m.until is null or ? < m.until) order by m.capacity, m.id")
        .params(holder.id(), now, now)
        .query(Offices::office)
        .list();
  }

  private static Office office(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    return new Office(
        new MandateId(row.getObject("id", UUID.class)),
        new HolderId(row.getObject("holder_id", UUID.class)),
        row.getString("code"),
        Capacity.valueOf(row.getString("capacity")),
        new Bilingual(row.getString("office_en"), row.getString("office_ru")));
  }
}
