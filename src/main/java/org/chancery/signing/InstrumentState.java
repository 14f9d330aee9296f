package org.chancery.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.chancery.segments.HolderId;
import org.chancery.signing.InstrumentAct.Kind;

/** How far an instrument has come; derived from its acts and signatures when read. */
public sealed interface InstrumentState {

  /**
   * Some heads of delegation have not initialled it yet, and nobody signs before.
   *
   * @param missing the agencies of their parties, in the order of the instrument
   */
  record AwaitingInitials(List<HolderId> missing) implements InstrumentState {
    /** Keeps a copy of the list. */
    public AwaitingInitials {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Some parties that have not signed have nobody with accepted full powers.
   *
   * @param missing their agencies, in the order of the instrument
   */
  record AwaitingPowers(List<HolderId> missing) implements InstrumentState {
    /** Keeps a copy of the list. */
    public AwaitingPowers {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Some parties have not signed yet; all of them could.
   *
   * @param missing their agencies, in the order of the instrument
   */
  record AwaitingSignatures(List<HolderId> missing) implements InstrumentState {
    /** Keeps a copy of the list. */
    public AwaitingSignatures {
      missing = List.copyOf(missing);
    }
  }

  /**
   * A party will not sign; nobody signs any more.
   *
   * @param by its agency
   * @param at when it said so
   */
  record Declined(HolderId by, Instant at) implements InstrumentState {}

  /**
   * All parties have signed, some of them ad referendum.
   *
   * @param missing the agencies of states that have not confirmed
   */
  record AwaitingConfirmation(List<HolderId> missing) implements InstrumentState {
    /** Keeps a copy of the list. */
    public AwaitingConfirmation {
      missing = List.copyOf(missing);
    }
  }

  /**
   * All parties have signed, and every signature binds.
   *
   * @param at since when
   */
  record Concluded(Instant at) implements InstrumentState {}

  /**
   * The depositary keeps the originals.
   *
   * @param at since when
   */
  record Deposited(Instant at) implements InstrumentState {}

  /**
   * It is in force, or will be from that day on.
   *
   * @param since the first day
   */
  record InForce(LocalDate since) implements InstrumentState {}

  /**
   * It has ended, or will end with that day.
   *
   * @param since the first day without it
   */
  record Terminated(LocalDate since) implements InstrumentState {}

  /**
   * The state that all this makes.
   *
   * @param terms how it is signed
   * @param parties all parties of an instrument
   * @param powers full powers presented for it
   * @param acts what was done with it
   * @param now the instant of asking
   * @return how far it has come
   */
  static InstrumentState of(
      InstrumentRow.Terms terms,
      List<InstrumentParty> parties,
      List<FullPowers> powers,
      List<InstrumentAct> acts,
      Instant now) {
    for (var act : acts.reversed()) {
      var since = act.since();
      if (act.kind() == Kind.TERMINATED && since != null) {
        return new Terminated(since);
      }
      if (act.kind() == Kind.IN_FORCE && since != null) {
        return new InForce(since);
      }
      if (act.kind() == Kind.DEPOSITED) {
        return new Deposited(act.at());
      }
      var party = act.party();
      if (act.kind() == Kind.DECLINED && party != null) {
        return new Declined(party, act.at());
      }
    }
    var unsigned = agencies(parties, party -> party.signature() == null);
    return unsigned.isEmpty()
        ? signed(parties, acts)
        : unsigned(terms, parties, unsigned, powers, acts, now);
  }

  private static InstrumentState unsigned(
      InstrumentRow.Terms terms,
      List<InstrumentParty> parties,
      List<HolderId> unsigned,
      List<FullPowers> powers,
      List<InstrumentAct> acts,
      Instant now) {
    var uninitialled = agencies(parties, party -> !has(acts, Kind.INITIALLED, party));
    if (terms.initialledFirst() && !uninitialled.isEmpty()) {
      return new AwaitingInitials(uninitialled);
    }
    var powerless =
        unsigned.stream()
            .filter(
                agency ->
                    powers.stream()
                        .noneMatch(
                            p ->
                                p.agency().equals(agency)
                                    && p.state(now) == FullPowers.State.ACCEPTED))
            .toList();
    return powerless.isEmpty() ? new AwaitingSignatures(unsigned) : new AwaitingPowers(powerless);
  }

  private static InstrumentState signed(List<InstrumentParty> parties, List<InstrumentAct> acts) {
    var unconfirmed =
        agencies(
            parties,
            party ->
                party.signature() instanceof InstrumentParty.Signature signature
                    && signature.form() == SignatureForm.AD_REFERENDUM
                    && !has(acts, Kind.CONFIRMED, party));
    if (!unconfirmed.isEmpty()) {
      return new AwaitingConfirmation(unconfirmed);
    }
    return new Concluded(last(parties, acts));
  }

  /** When the last signature was given or confirmed. */
  static Instant last(List<InstrumentParty> parties, List<InstrumentAct> acts) {
    var last = Instant.MIN;
    for (var party : parties) {
      var signature = party.signature();
      last = signature != null && signature.at().isAfter(last) ? signature.at() : last;
    }
    for (var act : acts) {
      last = act.kind() == Kind.CONFIRMED && act.at().isAfter(last) ? act.at() : last;
    }
    return last;
  }

  private static boolean has(List<InstrumentAct> acts, Kind kind, InstrumentParty party) {
    return acts.stream().anyMatch(a -> a.kind() == kind && party.agency().equals(a.party()));
  }

  private static List<HolderId> agencies(
      List<InstrumentParty> parties, Predicate<InstrumentParty> which) {
    return parties.stream().filter(which).map(InstrumentParty::agency).toList();
  }
}
