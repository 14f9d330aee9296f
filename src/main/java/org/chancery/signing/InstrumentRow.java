package org.chancery.signing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chancery.identity.Actor;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.jspecify.annotations.Nullable;

/**
 * An instrument in a list.
 *
 * @param id which
 * @param symbol its symbol
 * @param title its title
 * @param languages of its authentic texts, that of its title first: {@code ru}, {@code en}
 * @param openedAt when it was opened for signature
 * @param terms how it is signed
 * @param originals how many originals there are
 * @param parties its parties, in its own order
 * @param powers all full powers presented for it, oldest first
 * @param acts what was done with it beside signing, oldest first
 * @param turn whoever has the files outside now; none if nobody
 * @param state how far it has come
 */
public record InstrumentRow(
    InstrumentId id,
    String symbol,
    String title,
    List<String> languages,
    Instant openedAt,
    Terms terms,
    int originals,
    List<InstrumentParty> parties,
    List<FullPowers> powers,
    List<InstrumentAct> acts,
    @Nullable Turn turn,
    InstrumentState state) {

  /**
   * How an instrument is signed.
   *
   * @param inOrder whether the parties sign in the order in which it names them
   * @param initialledFirst whether the heads of delegation initial it before anybody signs
   */
  public record Terms(boolean inOrder, boolean initialledFirst) {

    /** Any order, without initials. */
    public static final Terms PLAIN = new Terms(false, false);
  }

  /** Keeps copies of the lists. */
  public InstrumentRow {
    languages = List.copyOf(languages);
    parties = List.copyOf(parties);
    powers = List.copyOf(powers);
    acts = List.copyOf(acts);
  }

  /**
   * The language of its title, and of what is printed into its files.
   *
   * @return {@code ru} or {@code en}
   */
  public String language() {
    return languages.getFirst();
  }

  /**
   * When it was concluded.
   *
   * @return the last signature or confirmation; none while a party is not bound
   */
  public @Nullable Instant concludedAt() {
    return switch (state) {
      case InstrumentState.Concluded _,
          InstrumentState.Deposited _,
          InstrumentState.InForce _,
          InstrumentState.Terminated _ ->
          InstrumentState.last(parties, acts);
      case InstrumentState.AwaitingInitials _,
          InstrumentState.AwaitingPowers _,
          InstrumentState.AwaitingSignatures _,
          InstrumentState.AwaitingConfirmation _,
          InstrumentState.Declined _ ->
          null;
    };
  }

  /**
   * What was done of one kind.
   *
   * @param kind of which kind
   * @return oldest first
   */
  public List<InstrumentAct> acts(InstrumentAct.Kind kind) {
    return acts.stream().filter(act -> act.kind() == kind).toList();
  }

  /**
   * The party for which somebody acts, itself or as the state of its agency.
   *
   * @param actor who
   * @param holders the commission's holders
   * @return none for whoever acts for no party
   */
  public Optional<InstrumentParty> partyOf(Actor actor, List<Holder> holders) {
    return parties.stream()
        .filter(p -> actor.actsFor(p.agency()) || actsForStateOf(actor, p.agency(), holders))
        .findFirst();
  }

  private static boolean actsForStateOf(Actor actor, HolderId agency, List<Holder> holders) {
    return holders.stream()
        .filter(h -> h.id().equals(agency))
        .map(Holder::segment)
        .anyMatch(state -> state != null && actor.actsFor(state));
  }
}
