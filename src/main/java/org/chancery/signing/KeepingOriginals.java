package org.chancery.signing;

import java.time.Clock;
import java.time.LocalDate;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Facts;
import org.chancery.signing.InstrumentAct.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Keeping originals: the depositary takes concluded ones into the archive and writes into the
 * register what everybody may know of them (Vienna Convention on the Law of Treaties, article 77).
 */
@UseCase
public class KeepingOriginals {

  private final Named named;
  private final InstrumentActs acts;
  private final Register register;
  private final Facts facts;
  private final Clock clock;

  KeepingOriginals(Named named, InstrumentActs acts, Register register, Facts facts, Clock clock) {
    this.named = named;
    this.acts = acts;
    this.register = register;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Takes the originals into the archive and registers the instrument.
   *
   * @param actor the depositary
   * @param id which instrument
   * @throws Refused if not all parties are bound by their signatures
   */
  public void deposit(Actor actor, InstrumentId id) {
    var found = kept(actor, id);
    if (!(found.row().state() instanceof InstrumentState.Concluded)) {
      throw new Refused(SigningReason.NOT_CONCLUDED);
    }
    act(actor, found, Kind.DEPOSITED, null, null);
  }

  /**
   * Says from which day on it is in force.
   *
   * @param actor the depositary
   * @param id which instrument
   * @param since the first day
   * @throws Refused if it is not deposited, or the day is missing
   */
  public void bringIntoForce(Actor actor, InstrumentId id, @Nullable LocalDate since) {
    var found = kept(actor, id);
    if (!(found.row().state() instanceof InstrumentState.Deposited)) {
      throw new Refused(SigningReason.NOT_DEPOSITED);
    }
    act(actor, found, Kind.IN_FORCE, required(since), null);
  }

  /**
   * Says from which day on it is no longer in force.
   *
   * @param actor the depositary
   * @param id which instrument
   * @param since the first day without it
   * @param reason by what it ends, for everybody
   * @throws Refused if it is not in force, the day is missing or lies before that, or there is no
   *     reason
   */
  public void terminate(Actor actor, InstrumentId id, @Nullable LocalDate since, String reason) {
    var found = kept(actor, id);
    var day = required(since);
    if (!(found.row().state() instanceof InstrumentState.InForce(var begun))
        || day.isBefore(begun)) {
      throw new Refused(SigningReason.NOT_IN_FORCE);
    }
    if (reason.isBlank()) {
      throw new Refused(SigningReason.REASON_MISSING);
    }
    act(actor, found, Kind.TERMINATED, day, reason.strip());
  }

  /**
   * Ends the turn of whoever has the files outside; they sign no more with what they took.
   *
   * @param actor the depositary
   * @param id which instrument
   */
  public void endTurn(Actor actor, InstrumentId id) {
    var found = kept(actor, id);
    var turn = found.row().turn();
    if (turn == null) {
      throw new Refused(SigningReason.NO_TURN);
    }
    var now = clock.instant();
    acts.end(id, turn.id(), actor.id(), now);
    facts.record(new TurnChanged(id.space(), id.id(), turn.agency(), false, actor.id(), now));
  }

  private Instruments.Found kept(Actor actor, InstrumentId id) {
    SigningPolicy.require(SigningPolicy.onlyTheDepositary(actor));
    return named.locked(id);
  }

  private static LocalDate required(@Nullable LocalDate day) {
    if (day == null) {
      throw new Refused(SigningReason.DAY_MISSING);
    }
    return day;
  }

  private void act(
      Actor actor,
      Instruments.Found found,
      Kind kind,
      @Nullable LocalDate since,
      @Nullable String reason) {
    var now = clock.instant();
    var id = found.row().id();
    var act = new InstrumentAct(kind, null, reason, since, actor.id(), now);
    acts.add(id, act, found.text());
    facts.record(register.enter(found, act));
    facts.record(new InstrumentActed(id.space(), id.id(), kind, null, actor.id(), now));
  }
}
