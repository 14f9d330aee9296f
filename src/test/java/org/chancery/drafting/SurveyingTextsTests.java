package org.chancery.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.HouseTest;
import org.chancery.drafting.TextAwaiting.What;
import org.chancery.identity.Actor;
import org.chancery.identity.SampleCommission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class SurveyingTextsTests {

  @Autowired SampleCommission commissions;
  @Autowired PreparingTexts preparing;
  @Autowired EditingTexts editing;
  @Autowired ReleasingTexts releasing;
  @Autowired AgreeingTexts agreeing;
  @Autowired SampleStages stages;
  @Autowired StagingTexts staging;
  @Autowired ReadingTexts reading;
  @Autowired SurveyingTexts surveying;
  @Autowired Templates templates;

  Actor tajikistan;
  Actor headOfTajikistan;
  Actor russia;
  Actor headOfRussia;
  Actor armenia;
  Actor secretary;
  Actor signatory;

  @BeforeEach
  void peopleOfACommission() {
    var commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    headOfTajikistan = commission.headOf("TJ");
    russia = commission.delegateOf("RU");
    headOfRussia = commission.headOf("RU");
    armenia = commission.headOf("AM");
    secretary = commission.secretary();
    signatory = commission.signatoryOf("ROSSTANDART");
  }

  private TextId draft() {
    return preparing.begin(
        tajikistan,
        TextKind.MEMORANDUM,
        "Memorandum",
        templates.wording(TextKind.MEMORANDUM, "en"),
        "en");
  }

  private TextId released() {
    return releasing.release(tajikistan, draft(), List.of(russia.holder().id()));
  }

  private void agree(Actor head, TextId id) {
    var latest = reading.sheet(head, id).revisions().getLast();
    agreeing.agree(head, latest.id(), latest.fingerprint().hex());
  }

  @Test
  void theWorkspaceShowsDraftsKeepersAndWhatWentOut() {
    var there = released();
    var ours = surveying.workspace(headOfTajikistan).orElseThrow();
    assertThat(ours.drafts())
        .singleElement()
        .extracting(TextRow::keeper)
        .isEqualTo(tajikistan.id());
    assertThat(ours.keepers()).containsKey(tajikistan.id());
    assertThat(ours.released()).singleElement().extracting(Released::there).isEqualTo(there);
    assertThat(ours.released().getFirst().symbol()).startsWith("IC/RU-TJ-");
    assertThat(ours.notReleasing()).isNull();
    var theirs = surveying.workspace(russia).orElseThrow();
    assertThat(theirs.drafts()).isEmpty();
    assertThat(theirs.released()).isEmpty();
  }

  @Test
  void whoeverActsForNoRoomHasNoWorkspace() {
    assertThat(surveying.workspace(signatory)).isEmpty();
  }

  @Test
  void aFrozenRevisionAwaitsTheHeadsOfItsPartiesUntilTheySayYes() {
    var there = released();
    stages.frozen(tajikistan, there);
    for (var head : List.of(headOfTajikistan, headOfRussia)) {
      assertThat(surveying.awaiting(head))
          .singleElement()
          .satisfies(item -> assertThat(item.what()).isEqualTo(What.YES))
          .satisfies(item -> assertThat(item.text()).isEqualTo(there));
    }
    for (var other : List.of(russia, tajikistan, armenia, secretary)) {
      assertThat(surveying.awaiting(other)).isEmpty();
    }
    agree(headOfRussia, there);
    assertThat(surveying.awaiting(headOfRussia)).isEmpty();
    assertThat(surveying.awaiting(headOfTajikistan)).hasSize(1);
  }

  @Test
  void nobodyIsAskedUntilTheTextIsFrozen() {
    var there = released();
    editing.edit(
        russia, new Edit(there, 0, templates.wording(TextKind.WORK_PLAN, "en").canonical()));
    assertThat(surveying.awaiting(headOfRussia)).isEmpty();
    stages.frozen(tajikistan, there);
    assertThat(surveying.awaiting(headOfRussia)).extracting(TextAwaiting::what).contains(What.YES);
  }

  @Test
  void aDraftHandedOverAwaitsItsNewKeeperUntilTheyWrite() {
    var id = draft();
    assertThat(surveying.awaiting(tajikistan)).isEmpty();
    preparing.handOver(tajikistan, id, headOfTajikistan.id());
    assertThat(surveying.awaiting(headOfTajikistan))
        .extracting(TextAwaiting::what)
        .containsExactly(What.DRAFT);
    editing.edit(
        headOfTajikistan, new Edit(id, 0, templates.wording(TextKind.WORK_PLAN, "en").canonical()));
    assertThat(surveying.awaiting(headOfTajikistan)).isEmpty();
  }

  @Test
  void theStageIsTheSameInListsAndOnThePage() {
    var there = released();
    assertThat(stageFor(russia, there)).isEqualTo(Stage.DRAFT);
    stages.frozen(tajikistan, there);
    assertThat(stageFor(russia, there)).isEqualTo(Stage.FROZEN);
    agree(headOfRussia, there);
    agree(headOfTajikistan, there);
    agreeing.handToSignature(tajikistan, there);
    assertThat(stageFor(russia, there)).isEqualTo(Stage.FROZEN);
  }

  @Test
  void whatOthersSuggestAwaitsThePenHolderUntilTheyLook() {
    var there = released();
    staging.enter(tajikistan, there, Stage.NEGOTIATION);
    assertThat(surveying.awaiting(tajikistan)).isEmpty();
    var suggested =
        reading
            .sheet(russia, there)
            .wording()
            .canonical()
            .replaceFirst(
                "\\{\"text\":\"",
                "{\"marks\":[{\"attrs\":{\"id\":\"RU.aaaaaaaa\"},\"type\":\"insertion\"}],\"text\":\"Draft"
                    + " \",\"type\":\"text\"},{\"text\":\"");
    editing.edit(russia, new Edit(there, 0, suggested));
    assertThat(surveying.awaiting(tajikistan))
        .extracting(TextAwaiting::what)
        .containsExactly(What.SUGGESTIONS);
    reading.open(tajikistan, there);
    assertThat(surveying.awaiting(tajikistan)).isEmpty();
  }

  private Stage stageFor(Actor actor, TextId id) {
    var row = reading.documents(actor, TextFilter.ALL, 0, 10).getFirst();
    assertThat(row.stage()).isEqualTo(reading.sheet(actor, id).stage());
    return row.stage();
  }

  @Test
  void openingATextRemembersTheLook() {
    var there = released();
    assertThat(reading.open(russia, there).lastLooked()).isNull();
    assertThat(reading.open(russia, there).lastLooked()).isZero();
  }

  @Test
  void onlyTheReleasingSegmentLearnsThatItMayWithdraw() {
    var there = released();
    assertThat(reading.sheet(headOfTajikistan, there).releasedByUs()).isTrue();
    assertThat(reading.sheet(russia, there).releasedByUs()).isFalse();
  }
}
