package org.chancery.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.segments.HolderId;
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

  private final JdbcClient database;
  private final Spaces spaces;

  Register(JdbcClient database, Spaces spaces) {
    this.database = database;
    this.spaces = spaces;
  }

  /** A party as its row keeps it. */
  private record Line(
      UUID agency, Instant signedAt, SignatureForm form, @Nullable Instant confirmedAt) {}

  void enter(Instruments.Found found, InstrumentAct act) {
    var row = found.row();
    database
        .sql(
            "insert into register_entry (space_id, id, instrument_space, instrument_id, symbol,"
                + " title, language, status, since, reason, parties, text_hash, by_mandate, at)"
                + " values (:space, :id, :table, :instrument, :symbol, :title, :language, :status,"
                + " :since, :reason, :parties::jsonb, :text, :by, :at)")
        .param("space", spaces.hall().id().id())
        .param("id", UUID.randomUUID())
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
  }

  List<RegisterEntry> newest() {
    return database
        .sql(
            "select * from (select distinct on (instrument_id) * from register_entry order by"
                + " instrument_id, at desc) r order by r.at desc")
        .query(Register::entry)
        .list();
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
