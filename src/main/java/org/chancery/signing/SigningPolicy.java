package org.chancery.signing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.drafting.Agreement;
import org.chancery.drafting.Standing;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.identity.Reason;
import org.chancery.identity.Refused;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.signing.InstrumentAct.Kind;

/**
 * Who may open for signature, initial, empower, sign, confirm and decline. Each rule is one
 * sentence; pages ask the same rules.
 */
final class SigningPolicy {

  private SigningPolicy() {}

  static Optional<Reason> onlyDraftersOpen(Actor actor) {
    return unless(
        actor.is(Capacity.HEAD_OF_DELEGATION, Capacity.DELEGATE, Capacity.EXPERT),
        SigningReason.ONLY_DRAFTERS_OPEN);
  }

  static Optional<Reason> onlyPartiesOpen(Actor actor, Standing standing) {
    return unless(
        parties(standing).stream().anyMatch(p -> actor.actsFor(p.id())),
        SigningReason.ONLY_DRAFTERS_OPEN);
  }

  static Optional<Reason> onlyWhatAllPartiesAgreedToIsOpened(Standing standing) {
    return unless(standing instanceof Standing.Agreed, SigningReason.NOT_AGREED);
  }

  static Optional<Reason> eachPartyHasExactlyOneAgency(
      Standing standing, Collection<Holder> agencies) {
    var segments =
        agencies.stream()
            .map(a -> a.segment() instanceof HolderId segment ? segment : a.id())
            .collect(Collectors.toSet());
    var parties = parties(standing).stream().map(Holder::id).collect(Collectors.toSet());
    return unless(
        new HashSet<>(agencies).size() == parties.size() && segments.equals(parties),
        SigningReason.ONE_AGENCY_EACH);
  }

  static Optional<Reason> onlySignatoriesSign(Actor actor) {
    return unless(actor.is(Capacity.SIGNATORY), SigningReason.ONLY_SIGNATORIES);
  }

  static Optional<Reason> onlyPartiesSign(Actor actor, InstrumentRow row) {
    return unless(
        row.parties().stream().anyMatch(p -> actor.actsFor(p.agency())),
        SigningReason.ONLY_PARTIES);
  }

  static Optional<Reason> eachPartySignsOnce(Actor actor, InstrumentRow row) {
    return unless(
        row.parties().stream().noneMatch(p -> actor.actsFor(p.agency()) && p.signature() != null),
        SigningReason.SIGNED_BEFORE);
  }

  static Optional<Reason> nobodySignsWhatAPartyDeclined(InstrumentRow row) {
    return unless(row.acts(Kind.DECLINED).isEmpty(), SigningReason.DECLINED);
  }

  static Optional<Reason> nobodySignsBeforeTheInitials(InstrumentRow row) {
    return unless(
        !(row.state() instanceof InstrumentState.AwaitingInitials), SigningReason.NOT_INITIALLED);
  }

  static Optional<Reason> nobodySignsWithoutFullPowers(
      Actor actor, InstrumentRow row, Instant now) {
    return unless(
        row.powers().stream()
            .anyMatch(
                p -> actor.id().equals(p.signatory()) && p.state(now) == FullPowers.State.ACCEPTED),
        SigningReason.NO_POWERS);
  }

  static Optional<Reason> partiesSignInTheirOrder(Actor actor, InstrumentRow row) {
    return unless(
        !row.terms().inOrder()
            || row.parties().stream()
                .takeWhile(p -> !actor.actsFor(p.agency()))
                .allMatch(p -> p.signature() != null),
        SigningReason.NOT_IN_ORDER);
  }

  static Optional<Reason> nobodySignsInTheTurnOfAnother(Actor actor, InstrumentRow row) {
    var turn = row.turn();
    return unless(turn == null || actor.actsFor(turn.agency()), SigningReason.TURN_TAKEN);
  }

  static Optional<Reason> aPartySignsAllOriginalsInOneForm(
      List<OriginalFiles.Current> originals, InstrumentParty party, SignatureForm form) {
    return unless(
        originals.stream()
            .map(original -> original.signed().get(party.field()))
            .allMatch(before -> before == null || before == form),
        SigningReason.ANOTHER_FORM);
  }

  static Optional<Reason> signing(Actor actor, InstrumentRow row, Instant now) {
    return Stream.of(
            onlySignatoriesSign(actor),
            onlyPartiesSign(actor, row),
            eachPartySignsOnce(actor, row),
            nobodySignsWhatAPartyDeclined(row),
            nobodySignsBeforeTheInitials(row),
            nobodySignsWithoutFullPowers(actor, row, now),
            partiesSignInTheirOrder(actor, row),
            nobodySignsInTheTurnOfAnother(actor, row))
        .flatMap(Optional::stream)
        .findFirst();
  }

  static Optional<Reason> initialling(Actor actor, InstrumentRow row, List<Holder> holders) {
    var party = row.partyOf(actor, holders);
    if (!actor.is(Capacity.HEAD_OF_DELEGATION) || party.isEmpty()) {
      return Optional.of(SigningReason.ONLY_HEADS);
    }
    return Stream.of(
            nobodySignsWhatAPartyDeclined(row),
            unless(
                party.get().signature() == null && !did(row, Kind.INITIALLED, party.get()),
                SigningReason.INITIALLED_BEFORE))
        .flatMap(Optional::stream)
        .findFirst();
  }

  static Optional<Reason> confirming(Actor actor, InstrumentRow row, List<Holder> holders) {
    var party = row.partyOf(actor, holders);
    if (!actor.is(Capacity.HEAD_OF_DELEGATION) || party.isEmpty()) {
      return Optional.of(SigningReason.ONLY_HEADS);
    }
    var signature = party.get().signature();
    return unless(
        signature != null
            && signature.form() == SignatureForm.AD_REFERENDUM
            && !did(row, Kind.CONFIRMED, party.get()),
        SigningReason.NOTHING_TO_CONFIRM);
  }

  static Optional<Reason> declining(Actor actor, InstrumentRow row, List<Holder> holders) {
    var open =
        switch (row.state()) {
          case InstrumentState.AwaitingInitials _,
              InstrumentState.AwaitingPowers _,
              InstrumentState.AwaitingSignatures _ ->
              true;
          default -> false;
        };
    return unless(
        open
            && actor.is(Capacity.HEAD_OF_DELEGATION, Capacity.SIGNATORY)
            && row.partyOf(actor, holders).filter(p -> p.signature() == null).isPresent(),
        SigningReason.NOT_TO_DECLINE);
  }

  static Optional<Reason> presentingPowers(Actor actor, InstrumentRow row, List<Holder> holders) {
    return unless(
        actor.is(Capacity.HEAD_OF_DELEGATION, Capacity.DELEGATE)
            && row.partyOf(actor, holders).isPresent(),
        SigningReason.ONLY_ITS_PARTY);
  }

  static Optional<Reason> onlyTheDepositary(Actor actor) {
    return unless(actor.is(Capacity.DEPOSITARY), SigningReason.ONLY_THE_DEPOSITARY);
  }

  private static boolean did(InstrumentRow row, Kind kind, InstrumentParty party) {
    return row.acts(kind).stream().anyMatch(a -> party.agency().equals(a.party()));
  }

  static Optional<Reason> opening(Actor actor, Standing standing) {
    return Stream.of(
            onlyDraftersOpen(actor),
            onlyWhatAllPartiesAgreedToIsOpened(standing),
            onlyPartiesOpen(actor, standing))
        .flatMap(Optional::stream)
        .findFirst();
  }

  static List<Holder> parties(Standing standing) {
    return switch (standing) {
      case Standing.Agreed agreed -> agreed.parties().stream().map(Agreement::party).toList();
      case Standing.Proposed proposed -> proposed.parties().stream().map(Agreement::party).toList();
      case Standing.MovedOn moved -> List.of();
      case Standing.NotAtATable nowhere -> List.of();
      case Standing.NeverAsked never -> List.of();
    };
  }

  static void require(Optional<Reason> refusal) {
    refusal.ifPresent(
        reason -> {
          throw new Refused(reason);
        });
  }

  private static Optional<Reason> unless(boolean allowed, Reason reason) {
    return allowed ? Optional.empty() : Optional.of(reason);
  }
}
