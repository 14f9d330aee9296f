package org.chancery.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chancery.HouseTest;
import org.chancery.identity.Actor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.segments.SpaceKind;
import org.chancery.texts.BlockIds;
import org.chancery.texts.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class TextsAtTheGateTests {

  @Autowired SampleCommission commissions;
  @Autowired PreparingTexts preparing;
  @Autowired EditingTexts editing;
  @Autowired ReleasingTexts releasing;
  @Autowired AgreeingTexts agreeing;
  @Autowired SampleStages stages;
  @Autowired StagingTexts staging;
  @Autowired ReadingTexts reading;

  Actor tajikistan;
  Actor headOfTajikistan;
  Actor russia;
  Actor headOfRussia;
  Actor armenia;
  Actor secretary;

  @BeforeEach
  void peopleOfACommission() {
    var commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    headOfTajikistan = commission.headOf("TJ");
    russia = commission.delegateOf("RU");
    headOfRussia = commission.headOf("RU");
    armenia = commission.delegateOf("AM");
    secretary = commission.secretary();
  }

  private static Wording words(String preamble) {
    return Wording.of(
        BlockIds.from(new java.util.Random(1)),
        "Memorandum",
        List.of(preamble),
        List.of(Wording.Article.of("Purpose", "The Parties cooperate.")));
  }

  private TextId draft() {
    return preparing.begin(tajikistan, TextKind.MEMORANDUM, "Memorandum", words("first"), "en");
  }

  private TextId released() {
    return releasing.release(tajikistan, draft(), List.of(russia.holder().id()));
  }

  private EditOutcome write(Actor who, TextId id, int base, String words) {
    return editing.edit(who, new Edit(id, base, words(words).canonical()));
  }

  @Test
  void aPrivateDraftExistsForItsSegmentOnly() {
    var id = draft();
    assertThat(reading.sheet(tajikistan, id).room().kind()).isEqualTo(SpaceKind.VAULT);
    for (var other : List.of(russia, headOfRussia, armenia, secretary)) {
      assertThatThrownBy(() -> reading.sheet(other, id))
          .isInstanceOf(Refused.class)
          .extracting(e -> ((Refused) e).reason())
          .isEqualTo(IdentityReason.NOTHING_HERE);
      assertThat(reading.documents(other, TextFilter.ALL, 0, 100)).isEmpty();
      assertThatThrownBy(() -> write(other, id, 0, "foreign")).isInstanceOf(Refused.class);
    }
  }

  @Test
  void theSharedTextBeginsWithExactlyTheReleasedRevision() {
    var id = draft();
    write(tajikistan, id, 0, "a deleted secret");
    write(tajikistan, id, 1, "second");
    var there = releasing.release(tajikistan, id, List.of(russia.holder().id()));
    var shared = reading.sheet(russia, there);
    assertThat(shared.version()).isZero();
    assertThat(shared.wording()).isEqualTo(words("second"));
    assertThat(shared.revisions()).singleElement().extracting(Revision::version).isEqualTo(0);
    assertThat(shared.revisions().getFirst().symbol()).startsWith("IC/RU-TJ-").endsWith("/1");
    assertThat(reading.sheet(tajikistan, id).version()).isEqualTo(2);
    assertThatThrownBy(() -> reading.sheet(russia, id)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> reading.sheet(armenia, there)).isInstanceOf(Refused.class);
  }

  @Test
  void bothPartiesWriteInTheSharedTextOneAfterTheOther() {
    var there = released();
    assertThat(write(russia, there, 0, "theirs")).isEqualTo(new EditOutcome.Accepted(1));
    assertThat(write(tajikistan, there, 1, "ours")).isEqualTo(new EditOutcome.Accepted(2));
  }

  @Test
  void anEditOnAnOldVersionStoresNothing() {
    var there = released();
    write(russia, there, 0, "theirs");
    assertThat(write(russia, there, 0, "again")).isEqualTo(new EditOutcome.Behind(1));
    assertThat(reading.sheet(russia, there).wording()).isEqualTo(words("theirs"));
  }

  @Test
  void theSameEditSentTwiceIsStoredOnce() {
    var there = released();
    write(russia, there, 0, "theirs");
    assertThat(write(russia, there, 0, "theirs")).isEqualTo(new EditOutcome.Accepted(1));
  }

  @Test
  void anEditThatBreaksTheSchemaStoresNothing() {
    var id = draft();
    var outcome = editing.edit(tajikistan, new Edit(id, 0, "{\"type\":\"doc\"}"));
    assertThat(outcome).isInstanceOf(EditOutcome.Rejected.class);
    assertThat(reading.sheet(tajikistan, id).version()).isZero();
  }

  @Test
  void onlyTheRevisionToWhichBothSaidYesIsFinal() {
    var there = released();
    write(russia, there, 0, "agreed words");
    var revision = stages.frozen(tajikistan, there);
    assertThat(revision.symbol()).endsWith("/1/Rev.1");
    agreeing.agree(headOfTajikistan, revision.id(), revision.fingerprint().hex());
    assertThat(agreeing.standing(russia, there)).isInstanceOf(Standing.Proposed.class);
    agreeing.agree(headOfRussia, revision.id(), revision.fingerprint().hex());
    assertThat(agreeing.standing(russia, there)).isInstanceOf(Standing.Agreed.class);
  }

  @Test
  void theWayBackToTheNegotiationVoidsBothAnswers() {
    var there = released();
    var first = stages.frozen(tajikistan, there);
    agreeing.agree(headOfTajikistan, first.id(), first.fingerprint().hex());
    agreeing.agree(headOfRussia, first.id(), first.fingerprint().hex());
    staging.enter(tajikistan, there, Stage.NEGOTIATION);
    assertThat(agreeing.standing(russia, there)).isInstanceOf(Standing.MovedOn.class);
    assertThatThrownBy(() -> agreeing.handToSignature(tajikistan, there))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> agreeing.agree(headOfRussia, first.id(), first.fingerprint().hex()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void consentIsBoundToTheFingerprintThatWasShown() {
    var there = released();
    var first = stages.frozen(tajikistan, there);
    assertThatThrownBy(() -> agreeing.agree(headOfRussia, first.id(), "0".repeat(64)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aDelegateCannotSayYesForTheSegment() {
    var there = released();
    var first = stages.frozen(tajikistan, there);
    assertThatThrownBy(() -> agreeing.agree(russia, first.id(), first.fingerprint().hex()))
        .extracting(e -> ((Refused) e).reason())
        .isEqualTo(DraftingReason.ONLY_HEADS_AGREE);
  }

  @Test
  void aTextHandedToSignatureIsClosed() {
    var there = released();
    var first = stages.frozen(tajikistan, there);
    agreeing.agree(headOfTajikistan, first.id(), first.fingerprint().hex());
    agreeing.agree(headOfRussia, first.id(), first.fingerprint().hex());
    var agreed = agreeing.handToSignature(tajikistan, there);
    assertThat(agreed.wording()).isEqualTo(words("first"));
    assertThatThrownBy(() -> write(russia, there, 0, "late")).isInstanceOf(Refused.class);
  }

  @Test
  void aWithdrawnTextStaysWithThoseWhoSawIt() {
    var seen = released();
    reading.look(russia, seen, 0);
    releasing.withdraw(tajikistan, seen);
    assertThat(reading.sheet(russia, seen).mayWrite()).isFalse();
    var unseen = released();
    releasing.withdraw(tajikistan, unseen);
    assertThatThrownBy(() -> reading.sheet(russia, unseen)).isInstanceOf(Refused.class);
    assertThat(reading.sheet(tajikistan, unseen).closedFor()).isEqualTo(ClosedFor.WITHDRAWAL);
  }

  @Test
  void onlyTheReleasingSegmentWithdraws() {
    var there = released();
    assertThatThrownBy(() -> releasing.withdraw(russia, there)).isInstanceOf(Refused.class);
  }

  @Test
  void aPrivateDraftIsRenamedHandedOverAndDeleted() {
    var id = draft();
    preparing.rename(tajikistan, id, "Another title");
    preparing.handOver(tajikistan, id, headOfTajikistan.id());
    var sheet = reading.sheet(headOfTajikistan, id);
    assertThat(sheet.title()).isEqualTo("Another title");
    assertThat(sheet.keeper()).isEqualTo(headOfTajikistan.id());
    preparing.delete(headOfTajikistan, id);
    assertThatThrownBy(() -> reading.sheet(tajikistan, id)).isInstanceOf(Refused.class);
  }

  @Test
  void whatWasReleasedIsNeverDeleted() {
    var id = draft();
    releasing.release(tajikistan, id, List.of(russia.holder().id()));
    assertThatThrownBy(() -> preparing.delete(tajikistan, id))
        .extracting(e -> ((Refused) e).reason())
        .isEqualTo(DraftingReason.WAS_RELEASED);
  }

  @Test
  void theSecretaryCirculatesToAllAndNobodyWritesThere() {
    var plan = preparing.begin(secretary, TextKind.WORK_PLAN, "Work plan", words("plan"), "en");
    var there = releasing.circulate(secretary, plan, "IC/21/2");
    assertThat(reading.sheet(armenia, there).revisions().getFirst().symbol()).isEqualTo("IC/21/2");
    assertThat(reading.sheet(secretary, there).mayWrite()).isFalse();
    assertThatThrownBy(() -> releasing.circulate(secretary, plan, "IC/21/2"))
        .isInstanceOf(Refused.class);
  }
}
