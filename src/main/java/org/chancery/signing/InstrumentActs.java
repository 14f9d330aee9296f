package org.chancery.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.chancery.texts.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the open scope can see of full powers, turns and acts. That nobody acts for another is
 * refused by the policies of these tables as well.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InstrumentActs {

  // In one statement: an instrument's page asks for all of it.
  private static final String DONE =
      """
      select * from (
        select 'POWERS' as what, p.space_id, p.instrument_id, p.at as moment, p.id, p.holder_id, p.mandate_id, p.since, p.until, p.document_name,
          p.document_hash, p.by_mandate, p.withdrawn_at, a.accepted, a.reason, a.at as answered_at, null::date as day
        from full_powers p left join powers_answer a on a.space_id = p.space_id and a.powers_id = p.id
        union all select kind, space_id, instrument_id, at, id, holder_id, null::uuid, null::timestamptz, null::timestamptz, null::text,
          null::text, by_mandate, null::timestamptz, null::boolean, reason, null::timestamptz, since from instrument_act
        union all select 'TURN', space_id, instrument_id, since, id, holder_id, null::uuid, since, until, null::text,
          null::text, by_mandate, null::timestamptz, null::boolean, null::text, null::timestamptz, null::date from turn where ended_at is null) done
      where instrument_id = any (?) order by moment, id
      """;

  private final JdbcClient database;

  InstrumentActs(JdbcClient database) {
    this.database = database;
  }

  /** All that was done with some instruments. */
  record Done(
      Map<InstrumentId, List<FullPowers>> powers,
      Map<InstrumentId, List<InstrumentAct>> acts,
      Map<InstrumentId, List<Turn>> turns) {

    List<FullPowers> powersOf(InstrumentId id) {
      return powers.getOrDefault(id, List.of());
    }

    List<InstrumentAct> actsOf(InstrumentId id) {
      return acts.getOrDefault(id, List.of());
    }

    @Nullable Turn turnOf(InstrumentId id, Instant now) {
      return turns.getOrDefault(id, List.of()).stream()
          .filter(turn -> !now.isBefore(turn.since()) && now.isBefore(turn.until()))
          .findFirst()
          .orElse(null);
    }
  }

  Done of(Collection<InstrumentId> instruments) {
    var done = new Done(new HashMap<>(), new HashMap<>(), new HashMap<>());
    database
        .sql(DONE)
        .param(instruments.stream().map(InstrumentId::id).toArray(UUID[]::new))
        .query(
            row -> {
              var id =
                  new InstrumentId(
                      new SpaceId(row.getObject("space_id", UUID.class)),
                      row.getObject("instrument_id", UUID.class));
              switch (row.getString("what")) {
                case "POWERS" -> under(done.powers(), id).add(powers(row));
                case "TURN" -> under(done.turns(), id).add(turn(row));
                default -> under(done.acts(), id).add(act(row));
              }
            });
    return done;
  }

  private static <T> List<T> under(Map<InstrumentId, List<T>> all, InstrumentId id) {
    return all.computeIfAbsent(id, one -> new ArrayList<>());
  }

  void present(InstrumentId id, FullPowers powers, byte[] document) {
    database
        .sql(
            "insert into full_powers (space_id, id, instrument_id, holder_id, mandate_id, since,"
                + " until, document, document_name, document_hash, by_mandate, at) values (?, ?, ?,"
                + " ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id.space().id(),
            powers.id(),
            id.id(),
            powers.agency().id(),
            powers.signatory().id(),
            Timestamp.from(powers.since()),
            Timestamp.from(powers.until()),
            document,
            powers.documentName(),
            powers.document().hex(),
            powers.presentedBy().id(),
            Timestamp.from(powers.presentedAt()))
        .update();
  }

  Optional<byte[]> document(InstrumentId id, UUID powers) {
    return database
        .sql("select document from full_powers where space_id = ? and instrument_id = ? and id = ?")
        .params(id.space().id(), id.id(), powers)
        .query(byte[].class)
        .optional();
  }

  int withdraw(InstrumentId id, UUID powers, MandateId by, Instant at) {
    return database
        .sql(
            "update full_powers set withdrawn_by = ?, withdrawn_at = ? where space_id = ? and"
                + " instrument_id = ? and id = ? and withdrawn_at is null")
        .params(by.id(), Timestamp.from(at), id.space().id(), id.id(), powers)
        .update();
  }

  void answer(InstrumentId id, UUID powers, FullPowers.Answer answer, MandateId by) {
    database
        .sql(
            "insert into powers_answer (space_id, powers_id, accepted, reason, by_mandate, at)"
                + " values (:space, :powers, :accepted, :reason, :by, :at)")
        .param("space", id.space().id())
        .param("powers", powers)
        .param("accepted", answer.accepted())
        .param("reason", answer.reason())
        .param("by", by.id())
        .param("at", Timestamp.from(answer.at()))
        .update();
  }

  void add(InstrumentId id, InstrumentAct act, Fingerprint text) {
    var party = act.party();
    database
        .sql(
            "insert into instrument_act (space_id, id, instrument_id, kind, holder_id, text_hash,"
                + " reason, since, by_mandate, at) values (:space, :id, :instrument, :kind, :party,"
                + " :text, :reason, :since, :by, :at)")
        .param("space", id.space().id())
        .param("id", UUID.randomUUID())
        .param("instrument", id.id())
        .param("kind", act.kind().name())
        .param("party", party == null ? null : party.id())
        .param("text", text.hex())
        .param("reason", act.reason())
        .param("since", act.since())
        .param("by", act.by().id())
        .param("at", Timestamp.from(act.at()))
        .update();
  }

  void take(InstrumentId id, Turn turn, MandateId by) {
    database
        .sql(
            "insert into turn (space_id, id, instrument_id, holder_id, since, until, by_mandate)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            id.space().id(),
            turn.id(),
            id.id(),
            turn.agency().id(),
            Timestamp.from(turn.since()),
            Timestamp.from(turn.until()),
            by.id())
        .update();
  }

  int end(InstrumentId id, UUID turn, MandateId by, Instant at) {
    return database
        .sql(
            "update turn set ended_by = ?, ended_at = ? where space_id = ? and instrument_id = ?"
                + " and id = ? and ended_at is null")
        .params(by.id(), Timestamp.from(at), id.space().id(), id.id(), turn)
        .update();
  }

  private static FullPowers powers(ResultSet row) throws SQLException {
    var answered = row.getTimestamp("answered_at");
    var withdrawn = row.getTimestamp("withdrawn_at");
    return new FullPowers(
        row.getObject("id", UUID.class),
        new HolderId(row.getObject("holder_id", UUID.class)),
        new MandateId(row.getObject("mandate_id", UUID.class)),
        row.getTimestamp("since").toInstant(),
        row.getTimestamp("until").toInstant(),
        row.getString("document_name"),
        new Fingerprint(row.getString("document_hash")),
        new MandateId(row.getObject("by_mandate", UUID.class)),
        row.getTimestamp("moment").toInstant(),
        withdrawn == null ? null : withdrawn.toInstant(),
        answered == null
            ? null
            : new FullPowers.Answer(
                row.getBoolean("accepted"), row.getString("reason"), answered.toInstant()));
  }

  private static InstrumentAct act(ResultSet row) throws SQLException {
    var party = row.getObject("holder_id", UUID.class);
    return new InstrumentAct(
        InstrumentAct.Kind.valueOf(row.getString("what")),
        party == null ? null : new HolderId(party),
        row.getString("reason"),
        row.getObject("day", LocalDate.class),
        new MandateId(row.getObject("by_mandate", UUID.class)),
        row.getTimestamp("moment").toInstant());
  }

  private static Turn turn(ResultSet row) throws SQLException {
    return new Turn(
        row.getObject("id", UUID.class),
        new HolderId(row.getObject("holder_id", UUID.class)),
        row.getTimestamp("since").toInstant(),
        row.getTimestamp("until").toInstant());
  }
}
