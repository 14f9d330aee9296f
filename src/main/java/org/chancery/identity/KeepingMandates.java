package org.chancery.identity;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Facts;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.segments.HolderKind;
import org.chancery.segments.Holders;
import org.chancery.segments.MandateId;
import org.chancery.segments.ProtocolOrder;
import org.chancery.segments.SpaceId;
import org.chancery.segments.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeping the mandates of a commission: the secretary grants and ends them, a segment's
 * administrator proposes its own people.
 */
@UseCase
public class KeepingMandates {

  /** Bodies first, then segments and agencies. */
  private static final Comparator<Holder> REGISTER =
      Comparator.comparing((Holder holder) -> holder.kind() != HolderKind.BODY)
          .thenComparing(ProtocolOrder.in(Locale.of("ru")));

  private final JdbcClient database;
  private final Holders holders;
  private final Spaces spaces;
  private final Facts facts;
  private final ApplicationEventPublisher house;
  private final Clock clock;

  KeepingMandates(
      JdbcClient database,
      Holders holders,
      Spaces spaces,
      Facts facts,
      ApplicationEventPublisher house,
      Clock clock) {
    this.database = database;
    this.holders = holders;
    this.spaces = spaces;
    this.facts = facts;
    this.house = house;
    this.clock = clock;
  }

  /**
   * All mandates of the commission, ended ones too.
   *
   * @param actor the secretary, or anybody in the commission: who holds which office is no secret
   *     there
   * @return by holder, bodies first, and capacity
   */
  public List<MandateRow> all(Actor actor) {
    var now = clock.instant();
    var known = holders.all().stream().collect(Collectors.toMap(Holder::id, Function.identity()));
    return database
        .sql(
            "select id, holder_id, capacity, office_en, office_ru, since, until from mandate order"
                + " by capacity, since, id")
        .query(
            (row, number) -> {
              var since = row.getTimestamp("since").toInstant();
              var until = instant(row.getTimestamp("until"));
              return new MandateRow(
                  new MandateId(row.getObject("id", UUID.class)),
                  Objects.requireNonNull(
                      known.get(new HolderId(row.getObject("holder_id", UUID.class)))),
                  Capacity.valueOf(row.getString("capacity")),
                  new Bilingual(row.getString("office_en"), row.getString("office_ru")),
                  since,
                  until,
                  !since.isAfter(now) && (until == null || now.isBefore(until)));
            })
        .list()
        .stream()
        .sorted(Comparator.comparing(MandateRow::holder, REGISTER))
        .toList();
  }

  /**
   * For whom somebody could act.
   *
   * @param actor who asks
   * @return for the secretary every holder; for a segment's administrator the segment and its
   *     agencies
   */
  public List<Holder> holdersToActFor(Actor actor) {
    return holders.all().stream()
        .filter(
            h ->
                actor.is(Capacity.SECRETARY)
                    || actor.actsFor(h.id())
                    || (h.segment() instanceof HolderId segment && actor.actsFor(segment)))
        .toList();
  }

  /**
   * Grants a mandate.
   *
   * @param actor the secretary
   * @param appointment to whom, what
   * @return the new mandate
   */
  public MandateId grant(Actor actor, Appointment appointment) {
    requireSecretary(actor);
    return grant(actor, appointment, null);
  }

  /**
   * Ends a mandate; from that instant it can do nothing.
   *
   * @param actor the secretary
   * @param mandate which
   * @param until the end, exclusive; now or later
   */
  public void end(Actor actor, MandateId mandate, Instant until) {
    requireSecretary(actor);
    var now = clock.instant();
    var ended =
        database
            .sql(
                "update mandate set until = greatest(?, since) where id = ? and (until is null or"
                    + " until > ?)")
            .params(
                Timestamp.from(until.isBefore(now) ? now : until),
                mandate.id(),
                Timestamp.from(now))
            .update();
    if (ended == 0) {
      throw new Refused(IdentityReason.NOTHING_HERE);
    }
    facts.record(new MandateEnded(hall(), mandate, until, actor.id(), now));
  }

  /**
   * Proposes one of the segment's people.
   *
   * @param actor a segment's administrator
   * @param appointment for the segment itself or one of its agencies
   * @return the nomination, which awaits the secretary's answer
   */
  public UUID nominate(Actor actor, Appointment appointment) {
    if (!actor.is(Capacity.SEGMENT_ADMINISTRATOR)) {
      throw new Refused(IdentityReason.ONLY_THE_ADMINISTRATOR);
    }
    if (holdersToActFor(actor).stream().noneMatch(h -> h.id().equals(appointment.holder()))) {
      throw new Refused(IdentityReason.NOTHING_HERE);
    }
    requireOrder(appointment);
    person(appointment.reference());
    var id = UUID.randomUUID();
    database
        .sql(
            "insert into nomination (id, commission_id, segment_id, holder_id, capacity,"
                + " person_reference, office_en, office_ru, since, until, by_mandate, at) values"
                + " (:id, :commission, :segment, :holder, :capacity, :reference, :en, :ru, :since,"
                + " :until, :by, :at)")
        .param("id", id)
        .param("commission", actor.commission().id().id())
        .param("segment", actor.holder().id().id())
        .param("holder", appointment.holder().id())
        .param("capacity", appointment.capacity().name())
        .param("reference", normal(appointment.reference()))
        .param("en", appointment.office().en())
        .param("ru", appointment.office().ru())
        .param("since", Timestamp.from(appointment.since()))
        .param("until", timestamp(appointment.until()), Types.TIMESTAMP)
        .param("by", actor.id().id())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    house.publishEvent(new NominationMade(actor.commission().code()));
    return id;
  }

  /**
   * The nominations that the actor may see: the secretary all, an administrator the segment's own.
   *
   * @param actor who asks
   * @return open ones first, newest first
   */
  public List<Nomination> nominations(Actor actor) {
    return database
        .sql(
            "select id, segment_id, holder_id, capacity, person_reference, office_en, office_ru,"
                + " since, until, at, answer from nomination order by answer is not null, at desc"
                + " limit 200")
        .query(
            (row, number) ->
                new Nomination(
                    row.getObject("id", UUID.class),
                    new HolderId(row.getObject("segment_id", UUID.class)),
                    new HolderId(row.getObject("holder_id", UUID.class)),
                    Capacity.valueOf(row.getString("capacity")),
                    row.getString("person_reference"),
                    new Bilingual(row.getString("office_en"), row.getString("office_ru")),
                    row.getTimestamp("since").toInstant(),
                    instant(row.getTimestamp("until")),
                    row.getTimestamp("at").toInstant(),
                    row.getString("answer") instanceof String answer
                        ? answer.equals("GRANTED")
                        : null))
        .list();
  }

  /**
   * Answers a nomination; a yes grants the mandate.
   *
   * @param actor the secretary
   * @param id which
   * @param yes grant or decline
   */
  public void answer(Actor actor, UUID id, boolean yes) {
    requireSecretary(actor);
    var nomination =
        nominations(actor).stream()
            .filter(n -> n.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
    var answered =
        database
            .sql(
                "update nomination set answer = ?, answered_by = ?, answered_at = ? where id = ?"
                    + " and answer is null")
            .params(
                yes ? "GRANTED" : "DECLINED", actor.id().id(), Timestamp.from(clock.instant()), id)
            .update();
    if (answered == 0) {
      throw new Refused(IdentityReason.ALREADY_ANSWERED);
    }
    if (yes) {
      grant(
          actor,
          new Appointment(
              nomination.reference(),
              nomination.holder(),
              nomination.capacity(),
              nomination.office(),
              nomination.since(),
              nomination.until()),
          nomination.segment());
    }
  }

  private MandateId grant(Actor actor, Appointment appointment, @Nullable HolderId nominator) {
    requireOrder(appointment);
    var person = person(appointment.reference());
    holders.get(appointment.holder());
    var id = new MandateId(UUID.randomUUID());
    var now = clock.instant();
    database
        .sql(
            "insert into mandate (id, commission_id, person_id, holder_id, nominated_by, capacity,"
                + " office_en, office_ru, since, until, granted_by) values (:id, :commission,"
                + " :person, :holder, :nominator, :capacity, :en, :ru, :since, :until, :by)")
        .param("id", id.id())
        .param("commission", actor.commission().id().id())
        .param("person", person)
        .param("holder", appointment.holder().id())
        .param("nominator", nominator == null ? null : nominator.id(), Types.OTHER)
        .param("capacity", appointment.capacity().name())
        .param("en", appointment.office().en())
        .param("ru", appointment.office().ru())
        .param("since", Timestamp.from(appointment.since()))
        .param("until", timestamp(appointment.until()), Types.TIMESTAMP)
        .param("by", actor.id().id())
        .update();
    facts.record(new MandateGranted(hall(), id, appointment.holder(), actor.id(), now));
    return id;
  }

  private UUID person(String reference) {
    return database
        .sql("select gate.person_of(?)")
        .param(normal(reference))
        .query((row, number) -> java.util.Optional.ofNullable(row.getObject(1, UUID.class)))
        .single()
        .orElseThrow(() -> new Refused(IdentityReason.UNKNOWN_PERSON));
  }

  private SpaceId hall() {
    return spaces.hall().id();
  }

  private static String normal(String reference) {
    return reference.strip().toUpperCase(java.util.Locale.ROOT);
  }

  private static void requireSecretary(Actor actor) {
    if (!actor.is(Capacity.SECRETARY)) {
      throw new Refused(IdentityReason.ONLY_THE_SECRETARY);
    }
  }

  private static void requireOrder(Appointment appointment) {
    if (appointment.until() != null && !appointment.until().isAfter(appointment.since())) {
      throw new Refused(IdentityReason.ENDS_BEFORE_IT_BEGINS);
    }
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
