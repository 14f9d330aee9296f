package org.chancery.meetings;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.chancery.documents.FilingDocuments;
import org.chancery.documents.WritingAkomaNtoso;
import org.chancery.drafting.AkomaNtosoFile;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Reason;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Holders;
import org.chancery.segments.SpaceId;
import org.chancery.segments.Spaces;

/**
 * Reading agendas: the one in preparation for its body's room, the circulated ones for everyone.
 */
@UseCase
public class ReadingAgendas {

  private final AgendaStates states;
  private final Calendar calendar;
  private final Circulation circulation;
  private final Spaces spaces;
  private final Holders holders;
  private final FilingDocuments filing;
  private final WritingAkomaNtoso akomaNtoso;
  private final Clock clock;

  ReadingAgendas(
      AgendaStates states,
      Calendar calendar,
      Circulation circulation,
      Spaces spaces,
      Holders holders,
      FilingDocuments filing,
      WritingAkomaNtoso akomaNtoso,
      Clock clock) {
    this.states = states;
    this.calendar = calendar;
    this.circulation = circulation;
    this.spaces = spaces;
    this.holders = holders;
    this.filing = filing;
    this.akomaNtoso = akomaNtoso;
    this.clock = clock;
  }

  /**
   * The page of an agenda in preparation.
   *
   * @param actor who asks
   * @param id which
   * @return everything the page prints
   * @throws Refused with the same "nothing here" for one that does not exist and for one that the
   *     actor may not see
   */
  public AgendaSheet sheet(Actor actor, AgendaId id) {
    return sheet(
        actor, id, states.present(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE)));
  }

  /**
   * Opens what lies at an address: an agenda in preparation, whose state then counts as looked at,
   * or a circulated one.
   *
   * @param actor who asks
   * @param space in which room
   * @param id which
   * @return everything the page prints
   * @throws Refused with the same "nothing here" for one that does not exist and for one that the
   *     actor may not see
   */
  public OpenedAgenda open(Actor actor, SpaceId space, UUID id) {
    var agenda = new AgendaId(space, id);
    var found = states.present(agenda);
    if (found.isPresent()) {
      var present = found.get();
      var changes = states.changesSince(agenda, present);
      if (present.look() == null || present.look().version() < present.state().version()) {
        states.look(agenda, actor.id(), present.state().version(), clock.instant());
      }
      return new OpenedAgenda.InPreparation(sheet(actor, agenda, present), changes);
    }
    var paper = circulated(actor, new CirculatedId(space, id));
    return new OpenedAgenda.Circulated(paper, calendar.get(paper.meeting().id()));
  }

  private AgendaSheet sheet(Actor actor, AgendaId id, AgendaStates.Present present) {
    var known = holders.all();
    var approvals = states.approvals(id);
    var standing =
        AgendaStanding.of(
            present.symbol(), present.state().fingerprint(), approvals.stream().findFirst());
    return new AgendaSheet(
        id,
        calendar.get(present.meeting(), known),
        present.state().version(),
        present.state().body(),
        present.state().fingerprint(),
        symbol(present.symbol(), standing),
        standing,
        approvals,
        present.by(),
        present.state().at(),
        MeetingsPolicy.onlyTheSecretaryPrepares(actor),
        mayApprove(actor, present, standing),
        spaces.seats(id.space()),
        known);
  }

  /**
   * A circulated agenda.
   *
   * @param actor who asks
   * @param id which
   * @return as it was approved
   * @throws Refused with "nothing here" if there is none for this actor
   */
  public CirculatedAgenda circulated(Actor actor, CirculatedId id) {
    return circulation.find(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
  }

  /**
   * A circulated agenda as an Akoma Ntoso file, in the words of its paper.
   *
   * @param actor who asks
   * @param id which
   * @return the file, named by its symbol and language
   * @throws Refused with "nothing here" if there is none for this actor
   */
  public AkomaNtosoFile akomaNtoso(Actor actor, CirculatedId id) {
    var paper = circulated(actor, id);
    var filed =
        filing
            .find(actor, paper.paper())
            .orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
    var first = circulation.of(paper.meeting()).getLast();
    var setting = AgendaPaper.setting(holders.commission(), paper, first.at());
    return new AkomaNtosoFile(
        paper.symbol().replace('/', '-') + "-" + setting.language().getLanguage() + ".akn.xml",
        akomaNtoso.write(AgendaPaper.forFile(filed.title(), paper.body()), setting));
  }

  private static String symbol(String first, AgendaStanding standing) {
    return switch (standing) {
      case AgendaStanding.InPreparation() -> first;
      case AgendaStanding.Approved(Approval approval) -> approval.symbol();
      case AgendaStanding.ChangedSinceApproval(Approval last, String next) -> next;
    };
  }

  private static Optional<Reason> mayApprove(
      Actor actor, AgendaStates.Present present, AgendaStanding standing) {
    return MeetingsPolicy.onlyTheChairOfThatBodyApproves(actor, present.body())
        .or(
            () ->
                standing instanceof AgendaStanding.Approved
                    ? Optional.of(MeetingsReason.ALREADY_APPROVED)
                    : Optional.empty())
        .or(
            () ->
                present.state().body().items().isEmpty()
                    ? Optional.of(MeetingsReason.EMPTY_AGENDA)
                    : Optional.empty());
  }
}
