package org.chancery.drafting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chancery.HouseTest;
import org.chancery.identity.Actor;
import org.chancery.identity.Office;
import org.chancery.identity.Reason;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.segments.Holder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who brings a text from stage to stage, and in which order. */
@HouseTest
class StagingTextsTests {

  @Autowired SampleCommission commissions;
  @Autowired SampleTables tables;
  @Autowired StagingTexts staging;
  @Autowired ReadingTexts reading;

  Actor tajikistan;
  Actor headOfTajikistan;
  Actor expertOfTajikistan;
  Actor russia;
  Actor headOfRussia;
  Actor armenia;

  @BeforeEach
  void people() {
    var commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    headOfTajikistan = commission.headOf("TJ");
    expertOfTajikistan = commission.expertOf("TJ");
    russia = commission.delegateOf("RU");
    headOfRussia = commission.headOf("RU");
    armenia = commission.delegateOf("AM");
  }

  private Stage stage(TextId text) {
    return reading.sheet(tajikistan, text).stage();
  }

  private List<Revision> revisions(TextId text) {
    return reading.sheet(tajikistan, text).revisions();
  }

  private List<String> awaited(Actor actor, TextId text, Stage stage) {
    return staging.enter(actor, text, stage) instanceof StageOutcome.Awaited(List<Holder> missing)
        ? missing.stream().map(Holder::code).toList()
        : List.of();
  }

  private void allEnter(TextId text, Stage stage) {
    assertThat(awaited(tajikistan, text, stage)).containsExactly("RU");
    assertThat(staging.enter(russia, text, stage)).isInstanceOf(StageOutcome.Entered.class);
    assertThat(stage(text)).isEqualTo(stage);
  }

  private static void refused(Reason reason, ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessage(reason.key());
  }

  private void skipped(TextId text, Stage... stages) {
    for (var one : stages) {
      refused(DraftingReason.STAGE_SKIPPED, () -> staging.enter(tajikistan, text, one));
    }
  }

  @Test
  void aStageIsEnteredFromTheOneBeforeItAndNeverPastOne() {
    var text = tables.withPenHolder(Stage.DRAFT, tajikistan, russia);
    skipped(text, Stage.DRAFT, Stage.CLEAN, Stage.FROZEN, Stage.WITHDRAWN);
    staging.enter(tajikistan, text, Stage.NEGOTIATION);
    skipped(text, Stage.DRAFT, Stage.NEGOTIATION, Stage.FROZEN, Stage.WITHDRAWN);
    staging.enter(tajikistan, text, Stage.CLEAN);
    skipped(text, Stage.DRAFT, Stage.CLEAN, Stage.WITHDRAWN);
    staging.enter(tajikistan, text, Stage.FROZEN);
    skipped(text, Stage.DRAFT, Stage.CLEAN, Stage.FROZEN, Stage.WITHDRAWN);
    assertThat(stage(text)).isEqualTo(Stage.FROZEN);
  }

  @Test
  void theWayBackLeadsToTheNegotiation() {
    var text = tables.withPenHolder(Stage.NEGOTIATION, tajikistan, russia);
    staging.enter(tajikistan, text, Stage.CLEAN);
    staging.enter(tajikistan, text, Stage.NEGOTIATION);
    staging.enter(tajikistan, text, Stage.CLEAN);
    staging.enter(tajikistan, text, Stage.FROZEN);
    staging.enter(tajikistan, text, Stage.NEGOTIATION);
    assertThat(stage(text)).isEqualTo(Stage.NEGOTIATION);
  }

  @Test
  void onlyThePenHolderAndTheHeadOfTheSameDelegationChangeTheStage() {
    var text = tables.withPenHolder(Stage.DRAFT, tajikistan, russia);
    for (var other : List.of(russia, headOfRussia, expertOfTajikistan)) {
      refused(
          DraftingReason.ONLY_THE_PEN_HOLDER, () -> staging.enter(other, text, Stage.NEGOTIATION));
    }
    assertThat(stage(text)).isEqualTo(Stage.DRAFT);
    staging.enter(headOfTajikistan, text, Stage.NEGOTIATION);
    refused(DraftingReason.ONLY_THE_PEN_HOLDER, () -> staging.enter(russia, text, Stage.CLEAN));
    staging.enter(tajikistan, text, Stage.CLEAN);
    refused(DraftingReason.ONLY_THE_PEN_HOLDER, () -> staging.enter(russia, text, Stage.FROZEN));
    refused(
        DraftingReason.ONLY_THE_PEN_HOLDER, () -> staging.enter(russia, text, Stage.NEGOTIATION));
    assertThat(stage(text)).isEqualTo(Stage.CLEAN);
  }

  @Test
  void beforeAStageChangesTheStateThatIsLeftIsKept() {
    var text = tables.withPenHolder(Stage.DRAFT, tajikistan, russia);
    tables.write(russia, text, "New ", "");
    var entered = (StageOutcome.Entered) staging.enter(tajikistan, text, Stage.NEGOTIATION);
    var kept = requireNonNull(entered.revision());
    assertThat(kept.occasion()).isEqualTo(Revision.Occasion.STAGE);
    assertThat(kept.version()).isEqualTo(1);
    assertThat(kept.symbol()).isNull();
    assertThat(kept.fingerprint())
        .isEqualTo(reading.sheet(tajikistan, text).wording().fingerprint());
    assertThat(revisions(text).getLast().id()).isEqualTo(kept.id());
    entered = (StageOutcome.Entered) staging.enter(tajikistan, text, Stage.CLEAN);
    assertThat(entered.revision()).as("the same words are not kept twice").isNull();
    assertThat(revisions(text).getLast().id()).isEqualTo(kept.id());
    entered = (StageOutcome.Entered) staging.enter(tajikistan, text, Stage.FROZEN);
    var frozen = requireNonNull(entered.revision());
    assertThat(frozen.occasion()).isEqualTo(Revision.Occasion.PROPOSED);
    assertThat(frozen.symbol()).isNotNull();
    assertThat(frozen.fingerprint()).isEqualTo(kept.fingerprint());
  }

  @Test
  void aCleanTextHasNothingUnsettled() {
    var text = tables.withPenHolder(Stage.NEGOTIATION, tajikistan, russia);
    tables.write(russia, text, "New ", "RU.aaaaaaaa");
    refused(DraftingReason.UNSETTLED, () -> staging.enter(tajikistan, text, Stage.CLEAN));
    assertThat(stage(text)).isEqualTo(Stage.NEGOTIATION);
  }

  @Test
  void thePenIsHandedToSomebodyOfThePartiesWhoDecidesFromThenOn() {
    var text = tables.withPenHolder(Stage.DRAFT, tajikistan, russia);
    assertThat(staging.nextPenHolders(tajikistan, text))
        .extracting(Office::mandate)
        .contains(russia.id(), headOfTajikistan.id())
        .doesNotContain(tajikistan.id(), armenia.id());
    refused(DraftingReason.ONLY_THE_PEN_HOLDER, () -> staging.handPen(russia, text, russia.id()));
    refused(DraftingReason.NOT_A_COLLEAGUE, () -> staging.handPen(tajikistan, text, armenia.id()));
    staging.handPen(headOfTajikistan, text, russia.id());
    assertThat(reading.sheet(armeniaAway(text), text).penHolder()).isEqualTo(russia.id());
    refused(
        DraftingReason.ONLY_THE_PEN_HOLDER,
        () -> staging.enter(tajikistan, text, Stage.NEGOTIATION));
    staging.enter(russia, text, Stage.NEGOTIATION);
    assertThat(stage(text)).isEqualTo(Stage.NEGOTIATION);
  }

  /** Whoever is not at the table is told of no such text; Tajikistan reads it. */
  private Actor armeniaAway(TextId text) {
    assertThatThrownBy(() -> staging.enter(armenia, text, Stage.NEGOTIATION))
        .hasMessageContaining("nothing-here");
    assertThatThrownBy(() -> staging.handPen(armenia, text, armenia.id()))
        .hasMessageContaining("nothing-here");
    return tajikistan;
  }

  @Test
  void whereNobodyHoldsThePenThereIsNoneToHandOver() {
    var text = tables.together(Stage.DRAFT, tajikistan, russia);
    refused(
        DraftingReason.ONLY_THE_PEN_HOLDER, () -> staging.handPen(tajikistan, text, russia.id()));
  }

  @Test
  void withoutAPenHolderAStageIsEnteredWhenEveryPartySaidSo() {
    var text = tables.together(Stage.DRAFT, tajikistan, russia, armenia);
    assertThat(awaited(tajikistan, text, Stage.NEGOTIATION)).containsExactlyInAnyOrder("AM", "RU");
    assertThat(awaited(headOfTajikistan, text, Stage.NEGOTIATION))
        .as("a party has one voice")
        .containsExactlyInAnyOrder("AM", "RU");
    assertThat(awaited(armenia, text, Stage.NEGOTIATION)).containsExactly("RU");
    assertThat(stage(text)).isEqualTo(Stage.DRAFT);
    assertThat(revisions(text)).hasSize(1);
    assertThat(staging.enter(russia, text, Stage.NEGOTIATION))
        .isInstanceOf(StageOutcome.Entered.class);
    assertThat(stage(text)).isEqualTo(Stage.NEGOTIATION);
  }

  @Test
  void aYesIsToTheTextAsItStood() {
    var text = tables.together(Stage.DRAFT, tajikistan, russia);
    assertThat(awaited(tajikistan, text, Stage.NEGOTIATION)).containsExactly("RU");
    tables.write(russia, text, "New ", "");
    assertThat(awaited(russia, text, Stage.NEGOTIATION)).containsExactly("TJ");
    assertThat(staging.enter(tajikistan, text, Stage.NEGOTIATION))
        .isInstanceOf(StageOutcome.Entered.class);
  }

  @Test
  void aYesCountsForOneChangeOfTheStageOnly() {
    var text = tables.together(Stage.NEGOTIATION, tajikistan, russia);
    allEnter(text, Stage.CLEAN);
    allEnter(text, Stage.NEGOTIATION);
    allEnter(text, Stage.CLEAN);
    allEnter(text, Stage.FROZEN);
    allEnter(text, Stage.NEGOTIATION);
    allEnter(text, Stage.CLEAN);
    allEnter(text, Stage.FROZEN);
    assertThat(awaited(russia, text, Stage.NEGOTIATION)).containsExactly("TJ");
    assertThat(stage(text)).isEqualTo(Stage.FROZEN);
  }

  @Test
  void aYesToAStageThatDoesNotFollowIsNeitherTakenNorCountedLater() {
    var text = tables.together(Stage.DRAFT, tajikistan, russia);
    skipped(text, Stage.CLEAN, Stage.FROZEN);
    allEnter(text, Stage.NEGOTIATION);
    assertThat(awaited(russia, text, Stage.CLEAN)).containsExactly("TJ");
    skipped(text, Stage.FROZEN);
    assertThat(staging.enter(tajikistan, text, Stage.CLEAN))
        .isInstanceOf(StageOutcome.Entered.class);
    assertThat(awaited(russia, text, Stage.FROZEN)).containsExactly("TJ");
    assertThat(stage(text)).isEqualTo(Stage.CLEAN);
  }
}
