package org.chancery.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Commission;
import org.chancery.segments.CommissionId;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.segments.HolderKind;
import org.chancery.segments.MandateId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The valid mandates of one who signed in, read before any scope can be open. */
@Component
class Mandates {

  private static final String OF_SUBJECT =
      """
      select id, holder_id, capacity, office_en, office_ru, since, until,
        holder_kind, holder_code, body_kind, holder_en, holder_ru, segment_id, zone,
        commission_id, commission_code, symbol_prefix, commission_en, commission_ru, organisation_en, organisation_ru,
        nominator_id, nominator_code, nominator_en, nominator_ru
      from gate.offices_of(?, ?, ?)
      """;

  private final JdbcClient database;
  private final Clock clock;

  Mandates(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The mandates valid at this instant, in every commission. One statement for one gate: it needs
   * no scope, and every request asks it.
   *
   * @param issuer of the token
   * @param subject of the token
   * @return in the order of their beginning
   */
  List<Mandate> of(String issuer, String subject) {
    return database
        .sql(OF_SUBJECT)
        .params(issuer, subject, Timestamp.from(clock.instant()))
        .query(
            (row, number) -> {
              var commission = new CommissionId(row.getObject("commission_id", UUID.class));
              var nominator = row.getObject("nominator_id", UUID.class);
              return new Mandate(
                  new MandateId(row.getObject("id", UUID.class)),
                  new Commission(
                      commission,
                      row.getString("commission_code"),
                      row.getString("symbol_prefix"),
                      new Bilingual(row.getString("commission_en"), row.getString("commission_ru")),
                      new Bilingual(
                          row.getString("organisation_en"), row.getString("organisation_ru"))),
                  new Holder(
                      new HolderId(row.getObject("holder_id", UUID.class)),
                      commission,
                      HolderKind.valueOf(row.getString("holder_kind")),
                      row.getString("holder_code"),
                      row.getString("body_kind"),
                      new Bilingual(row.getString("holder_en"), row.getString("holder_ru")),
                      row.getObject("segment_id", UUID.class) instanceof UUID segment
                          ? new HolderId(segment)
                          : null,
                      row.getString("zone") instanceof String zone ? ZoneId.of(zone) : null,
                      false),
                  nominator == null
                      ? null
                      : new Holder(
                          new HolderId(nominator),
                          commission,
                          HolderKind.SEGMENT,
                          row.getString("nominator_code"),
                          null,
                          new Bilingual(
                              row.getString("nominator_en"), row.getString("nominator_ru")),
                          null,
                          null,
                          false),
                  Capacity.valueOf(row.getString("capacity")),
                  new Bilingual(row.getString("office_en"), row.getString("office_ru")),
                  row.getTimestamp("since").toInstant(),
                  instant(row.getTimestamp("until")));
            })
        .list();
  }

  /**
   * Makes a person known at sign-in.
   *
   * @param issuer of the token
   * @param subject of the token
   * @return the reference that the person can read to an administrator
   */
  @Transactional
  String meet(String issuer, String subject) {
    return database
        .sql("select gate.meet_person(?, ?, ?, ?)")
        .params(issuer, subject, References.fresh(), Timestamp.from(clock.instant()))
        .query(String.class)
        .single();
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
