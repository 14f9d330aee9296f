package org.chancery.signing;

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

/** Who may open for signature and sign. Each rule is one sentence; pages ask the same rules. */
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
        agencies.stream().flatMap(a -> Stream.ofNullable(a.segment())).collect(Collectors.toSet());
    var parties = parties(standing).stream().map(Holder::id).collect(Collectors.toSet());
    return unless(
        new HashSet<>(agencies).size() == parties.size() && segments.equals(parties),
        SigningReason.ONE_AGENCY_EACH);
  }

  static Optional<Reason> onlySignatoriesSign(Actor actor) {
    return unless(actor.is(Capacity.SIGNATORY), SigningReason.ONLY_SIGNATORIES);
  }

  static Optional<Reason> onlyPartiesSign(Actor actor, List<InstrumentParty> parties) {
    return unless(
        parties.stream().anyMatch(p -> actor.actsFor(p.agency())), SigningReason.ONLY_PARTIES);
  }

  static Optional<Reason> eachPartySignsOnce(Actor actor, List<InstrumentParty> parties) {
    return unless(
        parties.stream().noneMatch(p -> actor.actsFor(p.agency()) && p.signature() != null),
        SigningReason.SIGNED_BEFORE);
  }

  static Optional<Reason> opening(Actor actor, Standing standing) {
    return Stream.of(
            onlyDraftersOpen(actor),
            onlyWhatAllPartiesAgreedToIsOpened(standing),
            onlyPartiesOpen(actor, standing))
        .flatMap(Optional::stream)
        .findFirst();
  }

  static Optional<Reason> signing(Actor actor, List<InstrumentParty> parties) {
    return Stream.of(
            onlySignatoriesSign(actor),
            onlyPartiesSign(actor, parties),
            eachPartySignsOnce(actor, parties))
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
