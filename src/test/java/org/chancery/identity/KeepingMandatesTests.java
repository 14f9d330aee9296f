package org.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.chancery.HouseTest;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.segments.Bilingual;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class KeepingMandatesTests {

  @Autowired SampleCommission commissions;
  @Autowired KeepingMandates keeping;
  @Autowired Mandates mandates;
  @Autowired ReadingTexts reading;
  @Autowired PreparingTexts preparing;
  @Autowired Clock clock;

  Actor secretary;
  Actor tajikistan;
  Actor administrator;
  Actor foreignAdministrator;

  @BeforeEach
  void peopleOfACommission() {
    var commission = commissions.found();
    secretary = commission.secretary();
    tajikistan = commission.delegateOf("TJ");
    administrator = commission.administratorOf("TJ");
    foreignAdministrator = commission.administratorOf("RU");
  }

  private Appointment delegate(String reference) {
    return new Appointment(
        reference,
        tajikistan.holder().id(),
        Capacity.DELEGATE,
        new Bilingual("Delegate", "Делегат"),
        clock.instant().minusSeconds(1),
        null);
  }

  @Test
  void aPersonWithoutAMandateGetsOneThroughTheirReference() {
    var subject = "newcomer-" + Instant.now();
    var reference = mandates.meet(SampleCommission.ISSUER, subject);
    assertThat(mandates.of(SampleCommission.ISSUER, subject)).isEmpty();
    var nomination = keeping.nominate(administrator, delegate(reference.toLowerCase()));
    assertThat(keeping.nominations(secretary)).extracting(Nomination::id).contains(nomination);
    assertThat(keeping.nominations(foreignAdministrator))
        .extracting(Nomination::id)
        .doesNotContain(nomination);
    keeping.answer(secretary, nomination, true);
    assertThat(mandates.of(SampleCommission.ISSUER, subject))
        .singleElement()
        .extracting(m -> m.holder().code(), Mandate::capacity)
        .containsExactly("TJ", Capacity.DELEGATE);
    assertThatThrownBy(() -> keeping.answer(secretary, nomination, true))
        .isInstanceOf(Refused.class);
  }

  @Test
  void anAdministratorProposesNobodyForAnotherSegment() {
    var reference = mandates.meet(SampleCommission.ISSUER, "x-" + Instant.now());
    assertThatThrownBy(() -> keeping.nominate(foreignAdministrator, delegate(reference)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void nobodyButTheSecretaryGrantsOrEnds() {
    var reference = mandates.meet(SampleCommission.ISSUER, "y-" + Instant.now());
    assertThatThrownBy(() -> keeping.grant(administrator, delegate(reference)))
        .extracting(e -> ((Refused) e).reason())
        .isEqualTo(IdentityReason.ONLY_THE_SECRETARY);
    assertThatThrownBy(() -> keeping.end(tajikistan, secretary.id(), clock.instant()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aMandatePastItsEndCanDoNothing() {
    assertThat(reading.ownDrafts(tajikistan)).isEmpty();
    keeping.end(secretary, tajikistan.id(), clock.instant());
    assertThatThrownBy(
            () ->
                preparing.begin(
                    tajikistan,
                    org.chancery.drafting.TextKind.NOTE,
                    "late",
                    org.chancery.texts.Wording.of(
                        org.chancery.texts.BlockIds.from(new java.util.Random(1)),
                        "late",
                        java.util.List.of("late"),
                        java.util.List.of(org.chancery.texts.Wording.Article.of("", "late"))),
                    "en"))
        .isInstanceOf(Refused.class);
    assertThat(keeping.all(tajikistan)).isEmpty();
  }

  @Test
  void aMandateEndsAfterItBegins() {
    var reference = mandates.meet(SampleCommission.ISSUER, "z-" + Instant.now());
    var wrong =
        new Appointment(
            reference,
            tajikistan.holder().id(),
            Capacity.DELEGATE,
            new Bilingual("Delegate", "Делегат"),
            clock.instant(),
            clock.instant().minus(Duration.ofDays(1)));
    assertThatThrownBy(() -> keeping.grant(secretary, wrong))
        .extracting(e -> ((Refused) e).reason())
        .isEqualTo(IdentityReason.ENDS_BEFORE_IT_BEGINS);
  }

  @Test
  void anUnknownReferenceIsSaidToBeUnknown() {
    assertThatThrownBy(() -> keeping.grant(secretary, delegate("AAAA-AAAA")))
        .extracting(e -> ((Refused) e).reason())
        .isEqualTo(IdentityReason.UNKNOWN_PERSON);
  }
}
