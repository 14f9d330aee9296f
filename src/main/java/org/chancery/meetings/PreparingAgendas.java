package org.chancery.meetings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.RevisionId;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Offices;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Facts;
import org.chancery.segments.Holders;
import org.chancery.segments.Space;
import org.chancery.segments.Spaces;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Preparing an agenda in its body's room. Every change names the version it was made on; on an
 * older one nothing is stored.
 */
@UseCase
public class PreparingAgendas {

  private final Agendas agendas;
  private final AgendaStates states;
  private final Calendar calendar;
  private final ReadingTexts texts;
  private final Spaces spaces;
  private final Holders holders;
  private final Offices offices;
  private final Facts facts;
  private final Clock clock;

  PreparingAgendas(
      Agendas agendas,
      AgendaStates states,
      Calendar calendar,
      ReadingTexts texts,
      Spaces spaces,
      Holders holders,
      Offices offices,
      Facts facts,
      Clock clock) {
    this.agendas = agendas;
    this.states = states;
    this.calendar = calendar;
    this.texts = texts;
    this.spaces = spaces;
    this.holders = holders;
    this.offices = offices;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Begins the agenda of a meeting, with no items.
   *
   * @param actor the secretary
   * @param meeting a numbered meeting
   * @return the agenda, at version 0, in the room of the meeting's body
   */
  public AgendaId begin(Actor actor, MeetingId meeting) {
    MeetingsPolicy.require(MeetingsPolicy.onlyTheSecretaryPrepares(actor));
    var of = calendar.get(meeting.id());
    var number = of.number();
    if (number == null) {
      throw new Refused(MeetingsReason.NO_NUMBER);
    }
    var room =
        spaces
            .roomOf(of.body().id())
            .map(Space::id)
            .orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
    var id = new AgendaId(room, UUID.randomUUID());
    var main = "commission".equals(of.body().bodyKind());
    var symbol =
        holders.commission().symbolPrefix()
            + (main ? "" : "/" + of.body().code())
            + "/"
            + number
            + "/1";
    var now = clock.instant();
    if (agendas.ofMeeting(of.id().id()).isPresent()) {
      throw new Refused(MeetingsReason.ALREADY_BEGUN);
    }
    try {
      agendas.saveAndFlush(new Agenda(id, of.id(), of.body().id(), symbol, now));
    } catch (DataIntegrityViolationException again) {
      throw new Refused(MeetingsReason.ALREADY_BEGUN);
    }
    states.add(id, 0, new AgendaBody(symbol, of.date(), List.of()), actor.id(), now);
    facts.record(new AgendaBegun(room, id.id(), of.id().id(), actor.id(), now));
    return id;
  }

  /**
   * Adds an item at the end.
   *
   * @param actor the secretary
   * @param id which agenda
   * @param version the version that was read
   * @param kind what the meeting does with it
   * @param subject about what
   * @return changed, or behind with nothing stored
   */
  public AgendaOutcome addItem(
      Actor actor, AgendaId id, int version, ItemKind kind, Bilingual subject) {
    MeetingsPolicy.require(MeetingsPolicy.onlyTheSecretaryPrepares(actor));
    var item = new AgendaItem(UUID.randomUUID(), kind, subject, List.of());
    return change(actor, id, version, items -> items.add(item));
  }

  /**
   * Changes what an item says and what the meeting does with it.
   *
   * @param actor the secretary
   * @param id which agenda
   * @param version the version that was read
   * @param item which item
   * @param kind what the meeting does with it
   * @param subject about what
   * @return changed, or behind with nothing stored
   */
  public AgendaOutcome reword(
      Actor actor, AgendaId id, int version, UUID item, ItemKind kind, Bilingual subject) {
    MeetingsPolicy.require(MeetingsPolicy.onlyTheSecretaryPrepares(actor));
    return change(
        actor,
        id,
        version,
        items -> replace(items, item, i -> new AgendaItem(i.id(), kind, subject, i.documents())));
  }

  /**
   * Moves an item.
   *
   * @param actor the secretary
   * @param id which agenda
   * @param version the version that was read
   * @param item which item
   * @param place its new place, from 1; beyond the ends means the end
   * @return changed, or behind with nothing stored
   */
  public AgendaOutcome move(Actor actor, AgendaId id, int version, UUID item, int place) {
    MeetingsPolicy.require(MeetingsPolicy.onlyTheSecretaryPrepares(actor));
    return change(
        actor,
        id,
        version,
        items -> {
          var moved = items.remove(index(items, item));
          items.add(Math.clamp(place - 1L, 0, items.size()), moved);
        });
  }

  /**
   * Takes an item off.
   *
   * @param actor the secretary
   * @param id which agenda
   * @param version the version that was read
   * @param item which item
   * @return changed, or behind with nothing stored
   */
  public AgendaOutcome remove(Actor actor, AgendaId id, int version, UUID item) {
    MeetingsPolicy.require(MeetingsPolicy.onlyTheSecretaryPrepares(actor));
    return change(actor, id, version, items -> items.remove(index(items, item)));
  }

  /**
   * Attaches a document by its exact revision.
   *
   * @param actor the secretary
   * @param id which agenda
   * @param version the version that was read
   * @param item on which item
   * @param revision a revision that was released to all segments
   * @return changed, or behind with nothing stored
   */
  public AgendaOutcome attach(
      Actor actor, AgendaId id, int version, UUID item, RevisionId revision) {
    MeetingsPolicy.require(MeetingsPolicy.onlyTheSecretaryPrepares(actor));
    var attached = released(actor, revision);
    return change(
        actor,
        id,
        version,
        items ->
            replace(
                items,
                item,
                i -> {
                  if (i.documents().contains(attached)) {
                    throw new Refused(MeetingsReason.ALREADY_ATTACHED, attached.symbol());
                  }
                  var documents = new ArrayList<>(i.documents());
                  documents.add(attached);
                  return new AgendaItem(i.id(), i.kind(), i.subject(), documents);
                }));
  }

  /**
   * Takes a document off an item.
   *
   * @param actor the secretary
   * @param id which agenda
   * @param version the version that was read
   * @param item from which item
   * @param revision which revision
   * @return changed, or behind with nothing stored
   */
  public AgendaOutcome detach(
      Actor actor, AgendaId id, int version, UUID item, RevisionId revision) {
    MeetingsPolicy.require(MeetingsPolicy.onlyTheSecretaryPrepares(actor));
    return change(
        actor,
        id,
        version,
        items ->
            replace(
                items,
                item,
                i ->
                    new AgendaItem(
                        i.id(),
                        i.kind(),
                        i.subject(),
                        i.documents().stream()
                            .filter(d -> !d.revision().equals(revision))
                            .toList())));
  }

  private AttachedRevision released(Actor actor, RevisionId id) {
    var revision = texts.revision(actor, id);
    var symbol = revision.symbol();
    if (!id.space().equals(spaces.hall().id()) || symbol == null) {
      throw new Refused(MeetingsReason.NOT_RELEASED_TO_ALL);
    }
    return new AttachedRevision(
        id, revision.text(), revision.number(), symbol, revision.title(), revision.fingerprint());
  }

  private AgendaOutcome change(Actor actor, AgendaId id, int version, Change change) {
    var agenda = agendas.toChange(id);
    var present = states.state(id, agenda.head());
    if (version != agenda.head()) {
      var office = offices.of(List.of(present.by())).get(present.by());
      return new AgendaOutcome.Behind(
          agenda.head(), office == null ? new Bilingual("—", "—") : office.name(), present.at());
    }
    var items = new ArrayList<>(present.body().items());
    change.to(items);
    var changed = present.body().with(items);
    if (changed.equals(present.body())) {
      return new AgendaOutcome.Changed(agenda.head());
    }
    var now = clock.instant();
    var next = agenda.advance(now);
    agendas.flush();
    states.add(id, next, changed, actor.id(), now);
    facts.record(
        new AgendaChanged(id.space(), id.id(), next, changed.fingerprint().hex(), actor.id(), now));
    return new AgendaOutcome.Changed(next);
  }

  private static void replace(List<AgendaItem> items, UUID item, UnaryOperator<AgendaItem> by) {
    var index = index(items, item);
    items.set(index, by.apply(items.get(index)));
  }

  private static int index(List<AgendaItem> items, UUID item) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).id().equals(item)) {
        return i;
      }
    }
    throw new Refused(MeetingsReason.NO_SUCH_ITEM);
  }

  /** A change to the list of items. */
  @FunctionalInterface
  private interface Change {
    void to(List<AgendaItem> items);
  }
}
