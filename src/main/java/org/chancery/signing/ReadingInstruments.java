package org.chancery.signing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Offices;
import org.chancery.identity.Refused;
import org.chancery.identity.UseCase;
import org.chancery.segments.Holder;
import org.chancery.segments.Holders;
import org.chancery.segments.MandateId;
import org.chancery.segments.Spaces;

/** Reading instruments: those of one's own table, and nothing of others. */
@UseCase
public class ReadingInstruments {

  /** How long a decline stands on the desks of those whom it concerns. */
  static final Duration TOLD = Duration.ofDays(14);

  private final Instruments instruments;
  private final OriginalFiles files;
  private final Spaces spaces;
  private final Holders holders;
  private final Offices offices;
  private final Clock clock;

  ReadingInstruments(
      Instruments instruments,
      OriginalFiles files,
      Spaces spaces,
      Holders holders,
      Offices offices,
      Clock clock) {
    this.instruments = instruments;
    this.files = files;
    this.spaces = spaces;
    this.holders = holders;
    this.offices = offices;
    this.clock = clock;
  }

  /**
   * A list of instruments, with the names it prints.
   *
   * @param rows newest first
   * @param holders the commission's holders
   */
  public record Listing(List<InstrumentRow> rows, List<Holder> holders) {
    /** Keeps copies of the lists. */
    public Listing {
      rows = List.copyOf(rows);
      holders = List.copyOf(holders);
    }
  }

  /**
   * All instruments that the actor may see.
   *
   * @param actor who asks
   * @return newest first
   */
  public Listing list(Actor actor) {
    return new Listing(
        instruments.all().stream().map(Instruments.Found::row).toList(), holders.all());
  }

  /**
   * An instrument that awaits the actor.
   *
   * @param row which
   * @param act what it awaits
   */
  public record Awaited(InstrumentRow row, Act act) {}

  /** What an instrument can await of somebody. */
  public enum Act {
    /** The head of a party's delegation initials it. */
    INITIAL,
    /** A party presents full powers. */
    PRESENT_POWERS,
    /** The depositary checks full powers. */
    CHECK_POWERS,
    /** A signatory signs. */
    SIGN,
    /** The head of a party's delegation confirms a signature ad referendum. */
    CONFIRM,
    /** The depositary takes the originals into the archive. */
    DEPOSIT,
    /** A party declined a short while ago: heads, signatories and the depositary are told. */
    READ_WHY_DECLINED
  }

  /**
   * The instruments that await the actor.
   *
   * @param actor who asks
   * @return newest first; each with the first thing that it awaits
   */
  public List<Awaited> awaiting(Actor actor) {
    if (!told(actor)) {
      return List.of();
    }
    var known = holders.all();
    return instruments.all().stream()
        .map(Instruments.Found::row)
        .flatMap(row -> awaited(actor, row, known).map(act -> new Awaited(row, act)).stream())
        .toList();
  }

  /** Whether instruments can await this actor at all; others are asked no question for nothing. */
  static boolean told(Actor actor) {
    return actor.is(Capacity.SIGNATORY, Capacity.HEAD_OF_DELEGATION, Capacity.DEPOSITARY);
  }

  private Optional<Act> awaited(Actor actor, InstrumentRow row, List<Holder> known) {
    var now = clock.instant();
    return switch (row.state()) {
      case InstrumentState.AwaitingInitials _ ->
          SigningPolicy.initialling(actor, row, known).isEmpty()
              ? Optional.of(Act.INITIAL)
              : checking(actor, row, now);
      case InstrumentState.AwaitingPowers _, InstrumentState.AwaitingSignatures _ ->
          SigningPolicy.signing(actor, row, now).isEmpty()
              ? Optional.of(Act.SIGN)
              : checking(actor, row, now).or(() -> presenting(actor, row, known, now));
      case InstrumentState.AwaitingConfirmation _ ->
          SigningPolicy.confirming(actor, row, known).isEmpty()
              ? Optional.of(Act.CONFIRM)
              : Optional.empty();
      case InstrumentState.Concluded _ ->
          actor.is(Capacity.DEPOSITARY) ? Optional.of(Act.DEPOSIT) : Optional.empty();
      case InstrumentState.Declined(var by, var at) ->
          at.isAfter(now.minus(TOLD)) ? Optional.of(Act.READ_WHY_DECLINED) : Optional.empty();
      case InstrumentState.Deposited _, InstrumentState.InForce _, InstrumentState.Terminated _ ->
          Optional.empty();
    };
  }

  private static Optional<Act> checking(Actor actor, InstrumentRow row, Instant now) {
    return actor.is(Capacity.DEPOSITARY)
            && row.powers().stream().anyMatch(p -> p.state(now) == FullPowers.State.AWAITING)
        ? Optional.of(Act.CHECK_POWERS)
        : Optional.empty();
  }

  /** A head presents powers for an agency that has neither signed nor anything in hand. */
  private static Optional<Act> presenting(
      Actor actor, InstrumentRow row, List<Holder> known, Instant now) {
    return actor.is(Capacity.HEAD_OF_DELEGATION)
            && row.partyOf(actor, known)
                .filter(p -> p.signature() == null)
                .filter(
                    p ->
                        row.powers().stream()
                            .filter(powers -> powers.agency().equals(p.agency()))
                            .noneMatch(powers -> powers.isAlive(now)))
                .isPresent()
        ? Optional.of(Act.PRESENT_POWERS)
        : Optional.empty();
  }

  /**
   * The page of an instrument.
   *
   * @param actor who asks
   * @param id which
   * @return all that it prints
   * @throws Refused with "nothing here" for what does not exist and for what the actor may not see
   */
  public InstrumentSheet page(Actor actor, InstrumentId id) {
    var found = instruments.find(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
    var row = found.row();
    var now = clock.instant();
    var known = holders.all();
    var mandates = new ArrayList<MandateId>(List.of(found.openedBy()));
    row.parties().stream()
        .flatMap(p -> Stream.ofNullable(p.signature()))
        .forEach(s -> mandates.add(s.by()));
    row.acts().forEach(act -> mandates.add(act.by()));
    row.powers()
        .forEach(powers -> mandates.addAll(List.of(powers.signatory(), powers.presentedBy())));
    return new InstrumentSheet(
        row,
        found.texts(),
        spaces.find(found.origin().space()).map(seen -> found.origin()).orElse(null),
        found.openedBy(),
        files.newest(id),
        spaces.seats(id.space()),
        known,
        offices.of(mandates),
        SigningPolicy.signing(actor, row, now).orElse(null),
        may(actor, row, known),
        now);
  }

  private static InstrumentSheet.May may(Actor actor, InstrumentRow row, List<Holder> known) {
    var keeps = actor.is(Capacity.DEPOSITARY);
    return new InstrumentSheet.May(
        SigningPolicy.initialling(actor, row, known).isEmpty(),
        SigningPolicy.confirming(actor, row, known).isEmpty(),
        SigningPolicy.declining(actor, row, known).isEmpty(),
        SigningPolicy.presentingPowers(actor, row, known).isEmpty()
            && row.partyOf(actor, known).filter(p -> p.signature() == null).isPresent()
            && SigningPolicy.nobodySignsWhatAPartyDeclined(row).isEmpty(),
        keeps && row.state() instanceof InstrumentState.Concluded,
        keeps && row.state() instanceof InstrumentState.Deposited,
        keeps && row.state() instanceof InstrumentState.InForce,
        keeps && row.turn() != null);
  }

  /** A file to hand out. */
  public record HandedOut(String name, byte[] bytes) {}

  /**
   * The newest file of an original.
   *
   * @param actor who asks
   * @param id which instrument
   * @param original which original, from 1
   * @return its bytes, and a name made of its symbol
   * @throws Refused with "nothing here" for what does not exist and for what the actor may not see
   */
  public HandedOut file(Actor actor, InstrumentId id, int original) {
    var row =
        instruments.find(id).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE)).row();
    var bytes =
        files.newestBytes(id, original).orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
    return new HandedOut(name(row) + (row.originals() > 1 ? "-" + original : "") + ".pdf", bytes);
  }

  static String name(InstrumentRow row) {
    return row.symbol().replaceAll("[^A-Za-z0-9.-]+", "-").toLowerCase(Locale.ROOT);
  }
}
