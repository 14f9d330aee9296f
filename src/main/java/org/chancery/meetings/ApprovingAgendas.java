package org.chancery.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.chancery.documents.Composing;
import org.chancery.documents.FilingDocuments;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Offices;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Facts;
import org.chancery.segments.Holders;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.chancery.segments.Spaces;

/**
 * Approving an agenda: the chair of that body, and nobody else, says yes to exactly the state that
 * was shown. It is frozen, composed, filed and circulated in the same transaction.
 */
@UseCase
public class ApprovingAgendas {

  private static final int LONGEST_NOTE = 2000;

  private final Agendas agendas;
  private final AgendaStates states;
  private final Calendar calendar;
  private final Circulation circulation;
  private final AgendaPaper paper;
  private final Composing composing;
  private final FilingDocuments filing;
  private final Offices offices;
  private final Spaces spaces;
  private final Holders holders;
  private final Facts facts;
  private final Clock clock;

  ApprovingAgendas(
      Agendas agendas,
      AgendaStates states,
      Calendar calendar,
      Circulation circulation,
      AgendaPaper paper,
      Composing composing,
      FilingDocuments filing,
      Offices offices,
      Spaces spaces,
      Holders holders,
      Facts facts,
      Clock clock) {
    this.agendas = agendas;
    this.states = states;
    this.calendar = calendar;
    this.circulation = circulation;
    this.paper = paper;
    this.composing = composing;
    this.filing = filing;
    this.offices = offices;
    this.spaces = spaces;
    this.holders = holders;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Remembers that the actor looked at an agenda as it is now.
   *
   * @param actor who looks
   * @param id at which agenda
   * @param version the version that was shown
   */
  public void look(Actor actor, AgendaId id, int version) {
    var head = present(id).state().version();
    states.look(id, actor.id(), Math.clamp(version, 0, head), clock.instant());
  }

  /**
   * What changed since the actor last looked at another state than the present one. Looking at the
   * present one again, as after a sign-in half-way through, leaves the answer as it was.
   *
   * @param actor who asks
   * @param id which agenda
   * @return item by item
   */
  public ChangesSinceLook changesSinceLook(Actor actor, AgendaId id) {
    return states.changesSince(id, present(id));
  }

  /**
   * What awaits the actor's approval.
   *
   * @param actor who asks
   * @return for a chair, the agendas of that body that are not approved as they are; empty for all
   *     others
   */
  public List<AwaitingAgenda> awaiting(Actor actor) {
    return actor.is(Capacity.CHAIR) ? states.awaiting(actor.holder().id()) : List.of();
  }

  /**
   * Approves exactly the state that was shown.
   *
   * @param actor the chair of that body, signed in with the second factor within five minutes
   * @param id which agenda
   * @param version the version that was shown
   * @param fingerprintShown the fingerprint that was shown, SHA-256 in hex
   * @param note what the chair adds for the body's room; may be empty
   * @return approved; already approved, by whom and when; or behind with nothing done
   */
  public ApprovalOutcome approve(
      Actor actor, AgendaId id, int version, String fingerprintShown, String note) {
    MeetingsPolicy.require(MeetingsPolicy.onlyAChairApproves(actor));
    // as exact as the database keeps it: the answer tells the very instant that is stored
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    actor.requireStrong(now);
    var agenda = agendas.toChange(id);
    MeetingsPolicy.require(MeetingsPolicy.onlyTheChairOfThatBodyApproves(actor, agenda.body()));
    if (note.strip().length() > LONGEST_NOTE) {
      throw new Refused(MeetingsReason.NOTE_LENGTH);
    }
    var present = states.state(id, agenda.head());
    if (agenda.head() != version) {
      return new ApprovalOutcome.Behind(agenda.head(), office(present.by()), present.at());
    }
    if (!present.fingerprint().hex().equals(fingerprintShown)) {
      throw new Refused(MeetingsReason.NOT_WHAT_WAS_SHOWN);
    }
    if (present.body().items().isEmpty()) {
      throw new Refused(MeetingsReason.EMPTY_AGENDA);
    }
    var earlier = states.approvals(id);
    if (!earlier.isEmpty() && earlier.getFirst().fingerprint().equals(present.fingerprint())) {
      return new ApprovalOutcome.AlreadyApproved(
          earlier.getFirst(), office(earlier.getFirst().by()));
    }
    var number = earlier.size();
    var symbol = agenda.symbol() + AgendaStanding.suffix(number);
    var circulated = circulate(actor, agenda, present, symbol, number, now);
    var approval =
        new Approval(
            number,
            version,
            present.fingerprint(),
            symbol,
            note.strip(),
            actor.id(),
            now,
            circulated);
    states.approve(id, approval);
    states.look(id, actor.id(), version, now);
    facts.record(
        new AgendaApproved(
            id.space(), id.id(), version, present.fingerprint().hex(), symbol, actor.id(), now));
    return new ApprovalOutcome.Approved(approval);
  }

  /**
   * To the hall; the chair of a council, who puts nothing there, circulates in the council's room.
   */
  private CirculatedId circulate(
      Actor actor,
      Agenda agenda,
      AgendaStates.State present,
      String symbol,
      int number,
      Instant now) {
    var hall = spaces.hall().id();
    var to = spaces.mayWrite(hall) ? hall : agenda.id().space();
    var meeting = calendar.get(agenda.meeting().id());
    var document = file(actor, meeting, present.body(), symbol, to, now);
    var id = new CirculatedId(to, UUID.randomUUID());
    circulation.add(
        new CirculatedAgenda(
            id,
            meeting.id(),
            symbol,
            number,
            present.body(),
            present.fingerprint(),
            document,
            actor.office(),
            now,
            true),
        actor.id());
    facts.record(
        new AgendaCirculated(
            to,
            id.id(),
            meeting.id().id(),
            symbol,
            present.fingerprint().hex(),
            document.id(),
            actor.id(),
            now));
    return id;
  }

  private org.chancery.documents.DocumentId file(
      Actor actor, Meeting meeting, AgendaBody body, String symbol, SpaceId to, Instant now) {
    var text = paper.text(holders.commission(), meeting, body, symbol, now);
    var pdf = composing.compose(text, paper.imprint(now)).orRefuse().pdf();
    return filing.file(actor, to, symbol, text.title(), "application/pdf", pdf);
  }

  private AgendaStates.Present present(AgendaId id) {
    return states.present(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
  }

  private Bilingual office(MandateId mandate) {
    var office = offices.of(List.of(mandate)).get(mandate);
    return office == null ? new Bilingual("—", "—") : office.name();
  }
}
