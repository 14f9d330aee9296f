package org.chancery.meetings;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Reason;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Facts;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.segments.HolderKind;
import org.chancery.segments.Holders;
import org.chancery.segments.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Putting meetings into the calendar, and reading it: the series, a meeting with its preparatory
 * days, and what stands beside it for its parties alone.
 */
@UseCase
public class SchedulingMeetings {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Calendar calendar;
  private final Circulation circulation;
  private final SideEvents sideEvents;
  private final Agendas agendas;
  private final Spaces spaces;
  private final Holders holders;
  private final Facts facts;
  private final Clock clock;

  SchedulingMeetings(
      Calendar calendar,
      Circulation circulation,
      SideEvents sideEvents,
      Agendas agendas,
      Spaces spaces,
      Holders holders,
      Facts facts,
      Clock clock) {
    this.calendar = calendar;
    this.circulation = circulation;
    this.sideEvents = sideEvents;
    this.agendas = agendas;
    this.spaces = spaces;
    this.holders = holders;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Puts a meeting of a body's series into the calendar.
   *
   * @param actor the secretary
   * @param data what is known of it
   * @return its identity
   */
  public MeetingId schedule(Actor actor, MeetingData data) {
    MeetingsPolicy.require(MeetingsPolicy.onlyTheSecretarySchedules(actor));
    return add(
        actor,
        body(data.body()),
        data.number(),
        data.date(),
        data.city(),
        data.host() == null ? null : segment(data.host()),
        data.status(),
        null,
        data.opening());
  }

  /**
   * Puts a meeting that prepares another into the calendar; it has the place and host of that one.
   *
   * @param actor the secretary
   * @param main the meeting that is prepared
   * @param body which body meets
   * @param date as exact as it is known
   * @return its identity
   */
  public MeetingId schedulePreparatory(
      Actor actor, MeetingId main, HolderId body, MeetingDate date) {
    MeetingsPolicy.require(MeetingsPolicy.onlyTheSecretarySchedules(actor));
    var meeting = calendar.get(main.id());
    return add(
        actor,
        body(body),
        null,
        date,
        meeting.city(),
        meeting.host(),
        meeting.status(),
        meeting.id(),
        null);
  }

  /**
   * Plans something beside a meeting, for its parties and the secretariat only.
   *
   * @param actor the secretary
   * @param main beside which meeting
   * @param kind what happens
   * @param subject about what
   * @param parties the agencies that take part; their segments see it too
   * @return the event
   */
  public SideEvent planSideEvent(
      Actor actor, MeetingId main, SideEventKind kind, Bilingual subject, List<HolderId> parties) {
    MeetingsPolicy.require(MeetingsPolicy.onlyTheSecretarySchedules(actor));
    var meeting = calendar.get(main.id());
    var agencies = parties.stream().map(id -> known(id, HolderKind.AGENCY)).distinct().toList();
    if (agencies.isEmpty()) {
      throw new Refused(MeetingsReason.NO_PARTY);
    }
    var readers = new LinkedHashSet<HolderId>();
    for (var agency : agencies) {
      readers.add(agency.id());
      if (agency.segment() != null) {
        readers.add(agency.segment());
      }
    }
    var table =
        spaces.openTable(tableCode(), null, List.of(actor.holder().id()), List.copyOf(readers));
    var event =
        new SideEvent(
            table,
            UUID.randomUUID(),
            kind,
            new Bilingual(AgendaItem.checked(subject.en()), AgendaItem.checked(subject.ru())),
            agencies);
    var now = clock.instant();
    sideEvents.add(event, meeting.id(), actor.id(), now);
    facts.record(new SideEventPlanned(table, event.id(), meeting.id().id(), actor.id(), now));
    return event;
  }

  /**
   * The series of all bodies, without preparatory meetings.
   *
   * @param actor who asks
   * @return newest first
   */
  public List<Meeting> series(Actor actor) {
    return calendar.series();
  }

  /**
   * The page of a meeting.
   *
   * @param actor who asks
   * @param id which
   * @return everything the page prints for this reader
   * @throws Refused with "nothing here" if there is none for this reader
   */
  public MeetingSheet sheet(Actor actor, UUID id) {
    var known = holders.all();
    var meeting = calendar.get(id, known);
    var number = meeting.number();
    var around =
        number == null ? List.<Meeting>of() : calendar.around(meeting.body().id(), number, known);
    return new MeetingSheet(
        meeting,
        calendar.preparing(meeting.id(), known),
        agendas.ofMeeting(meeting.id().id()).map(Agenda::id).orElse(null),
        circulation.of(meeting.id()),
        sideEvents.of(meeting.id(), known),
        neighbour(around, number == null ? 0 : number - 1),
        neighbour(around, number == null ? 0 : number + 1));
  }

  /**
   * The next meeting of the commission that is not yet held.
   *
   * @param actor who asks
   * @return the provisional meeting that comes first; none if none is planned
   */
  public Optional<Meeting> next(Actor actor) {
    return calendar.series().reversed().stream()
        .filter(meeting -> meeting.status() == MeetingStatus.PROVISIONAL)
        .findFirst();
  }

  /**
   * Whether the actor schedules meetings.
   *
   * @param actor who asks
   * @return none if so, else the rule that forbids it
   */
  @Transactional(propagation = Propagation.SUPPORTS) // the mandate decides, not the database
  public Optional<Reason> maySchedule(Actor actor) {
    return MeetingsPolicy.onlyTheSecretarySchedules(actor);
  }

  /**
   * Among whom the secretary chooses when scheduling.
   *
   * @param actor the secretary
   * @return bodies that meet, hosts, and parties of side events
   */
  public MeetingChoices choices(Actor actor) {
    MeetingsPolicy.require(MeetingsPolicy.onlyTheSecretarySchedules(actor));
    var all = holders.all();
    return new MeetingChoices(
        all.stream()
            .filter(h -> h.kind() == HolderKind.BODY && !"secretariat".equals(h.bodyKind()))
            .sorted(Comparator.comparing(h -> !"commission".equals(h.bodyKind())))
            .toList(),
        all.stream().filter(h -> h.kind() == HolderKind.SEGMENT).toList(),
        all.stream().filter(h -> h.kind() == HolderKind.AGENCY).toList());
  }

  private MeetingId add(
      Actor actor,
      Holder body,
      @Nullable Integer number,
      MeetingDate date,
      @Nullable Bilingual city,
      @Nullable Holder host,
      MeetingStatus status,
      @Nullable MeetingId partOf,
      @Nullable Bilingual opening) {
    var id = new MeetingId(spaces.hall().id(), UUID.randomUUID());
    var now = clock.instant();
    calendar.add(
        new Meeting(
            id,
            body,
            number,
            date,
            city,
            host,
            host == null ? null : host.zone(),
            status,
            partOf,
            opening),
        actor.id(),
        now);
    facts.record(new MeetingScheduled(id.space(), id.id(), actor.id(), now));
    return id;
  }

  private static @Nullable Meeting neighbour(List<Meeting> around, int number) {
    return around.stream()
        .filter(m -> m.number() != null && m.number() == number)
        .findFirst()
        .orElse(null);
  }

  private Holder body(HolderId id) {
    return known(id, HolderKind.BODY);
  }

  private Holder segment(HolderId id) {
    return known(id, HolderKind.SEGMENT);
  }

  private Holder known(HolderId id, HolderKind kind) {
    return holders.all().stream()
        .filter(h -> h.id().equals(id) && h.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
  }

  /** Random: it tells nothing of how many such events there are, nor whose. */
  private static String tableCode() {
    var random = new byte[6];
    RANDOM.nextBytes(random);
    return "SIDE-" + HexFormat.of().formatHex(random).toUpperCase(Locale.ROOT);
  }
}
