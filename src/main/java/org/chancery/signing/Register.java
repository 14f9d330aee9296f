package org.chancery.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.segments.Bilingual;
import org.chancery.segments.HolderId;
import org.chancery.segments.SpaceId;
import org.chancery.segments.Spaces;
import org.chancery.signing.InstrumentAct.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the register, which lie in the hall; the newest of an instrument is its status. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Register {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

  private static final String LATELY =
      """
      (select symbol, title, language, status, since, reason, parties, text_hash, at, null::uuid as declined_in, null::uuid as instrument,
        null as side_en, null as side_ru
      from (select distinct on (instrument_id) * from register_entry order by instrument_id, at desc) r
      where r.at > :registered order by r.at desc limit :most)
      union all
      (select i.symbol, i.title, i.language, a.kind, null, null, '[]', i.text_hash, a.at, a.space_id, a.instrument_id, side.name_en, side.name_ru
      from instrument_act a join instrument i on i.space_id = a.space_id and i.id = a.instrument_id
        join holder h on h.id = a.holder_id join holder side on side.id = coalesce(h.segment_id, h.id)
      where a.kind = 'DECLINED' and a.at > :declined order by a.at desc limit :most)
      order by at desc
      """;

  private final JdbcClient database;
  private final Spaces spaces;

  Register(JdbcClient database, Spaces spaces) {
    this.database = database;
    this.spaces = spaces;
  }

  /** A party as its row keeps it. */
  private record Line(
      UUID agency, Instant signedAt, SignatureForm form, @Nullable Instant confirmedAt) {}

  /** Enters a status of an instrument; the fact tells of it in the hall. */
  InstrumentRegistered enter(Instruments.Found found, InstrumentAct act) {
    var row = found.row();
    var hall = spaces.hall().id();
    var entry = UUID.randomUUID();
    database
        .sql(
            "insert into register_entry (space_id, id, instrument_space, instrument_id, symbol,"
                + " title, language, status, since, reason, parties, text_hash, by_mandate, at)"
                + " values (:space, :id, :table, :instrument, :symbol, :title, :language, :status,"
                + " :since, :reason, :parties::jsonb, :text, :by, :at)")
        .param("space", hall.id())
        .param("id", entry)
        .param("table", row.id().space().id())
        .param("instrument", row.id().id())
        .param("symbol", row.symbol())
        .param("title", row.title())
        .param("language", String.join(",", row.languages()))
        .param("status", act.kind().name())
        .param("since", act.since())
        .param("reason", act.reason())
        .param("parties", JSON.writeValueAsString(lines(row)))
        .param("text", found.text().hex())
        .param("by", act.by().id())
        .param("at", Timestamp.from(act.at()))
        .update();
    return new InstrumentRegistered(
        hall, entry, row.symbol(), act.kind(), act.since(), act.by(), act.at());
  }

  List<RegisterEntry> newest() {
    return database
        .sql(
            "select * from (select distinct on (instrument_id) * from register_entry order by"
                + " instrument_id, at desc) r order by r.at desc")
        .query(Register::entry)
        .list();
  }

  /**
   * In one statement, because every desk asks for it.
   *
   * @param most how many of each kind
   * @param registered since when
   * @param declined since when; none if this reader is told on the list of what awaits them
   */
  ReadingRegister.Lately lately(int most, Instant registered, @Nullable Instant declined) {
    var entries = new ArrayList<RegisterEntry>();
    var declines = new ArrayList<ReadingRegister.Declined>();
    database
        .sql(LATELY)
        .param("registered", Timestamp.from(registered))
        .param("declined", declined == null ? null : Timestamp.from(declined), Types.TIMESTAMP)
        .param("most", most)
        .query(
            (ResultSet row) -> {
              if (row.getObject("declined_in", UUID.class) == null) {
                entries.add(entry(row, 0));
              } else {
                declines.add(declined(row));
              }
            });
    return new ReadingRegister.Lately(entries, declines);
  }

  private static ReadingRegister.Declined declined(ResultSet row) throws SQLException {
    return new ReadingRegister.Declined(
        new InstrumentId(
            new SpaceId(row.getObject("declined_in", UUID.class)),
            row.getObject("instrument", UUID.class)),
        row.getString("symbol"),
        row.getString("title"),
        new Bilingual(row.getString("side_en"), row.getString("side_ru")),
        row.getTimestamp("at").toInstant());
  }

  private static List<Line> lines(InstrumentRow row) {
    return row.parties().stream()
        .flatMap(
            party ->
                Stream.ofNullable(party.signature())
                    .map(
                        signature ->
                            new Line(
                                party.agency().id(),
                                signature.at(),
                                signature.form(),
                                row.acts(Kind.CONFIRMED).stream()
                                    .filter(a -> party.agency().equals(a.party()))
                                    .map(InstrumentAct::at)
                                    .findFirst()
                                    .orElse(null))))
        .toList();
  }

  private static RegisterEntry entry(ResultSet row, int number) throws SQLException {
    return new RegisterEntry(
        row.getString("symbol"),
        row.getString("title"),
        List.of(row.getString("language").split(",")),
        Kind.valueOf(row.getString("status")),
        row.getObject("since", LocalDate.class),
        row.getString("reason"),
        JSON.readValue(row.getString("parties"), LINES).stream()
            .map(
                line ->
                    new RegisterEntry.Party(
                        new HolderId(line.agency()),
                        line.signedAt(),
                        line.form(),
                        line.confirmedAt()))
            .toList(),
        row.getString("text_hash"),
        row.getTimestamp("at").toInstant());
  }
}
