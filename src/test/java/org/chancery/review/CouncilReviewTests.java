package org.chancery.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chancery.HouseTest;
import org.chancery.drafting.DraftingReason;
import org.chancery.drafting.Edit;
import org.chancery.drafting.EditingTexts;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.SampleStages;
import org.chancery.drafting.TextKind;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Reason;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.segments.HolderId;
import org.chancery.texts.Fingerprint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft standard of Tajikistan before the council: comments, dispositions, completion. */
@HouseTest
class CouncilReviewTests {

  @Autowired SampleCommission commissions;
  @Autowired SampleReviews reviews;
  @Autowired PreparingTexts preparing;
  @Autowired EditingTexts editing;
  @Autowired SampleStages stages;
  @Autowired ReleasingTexts releasing;
  @Autowired ReadingTexts texts;
  @Autowired SubmittingDrafts submitting;
  @Autowired CommentingDrafts commenting;
  @Autowired DisposingComments disposing;
  @Autowired ReadingReviews reading;

  Actor tajikistan;
  Actor expertOfTajikistan;
  Actor expertOfRussia;
  Actor headOfArmenia;
  Actor chairOfCouncil;
  Actor chairOfCommission;
  Actor member;
  Actor secretary;
  Actor auditor;
  Actor signatory;

  @BeforeEach
  void peopleOfACommission() {
    var commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    expertOfTajikistan = commission.expertOf("TJ");
    expertOfRussia = commission.expertOf("RU");
    headOfArmenia = commission.headOf("AM");
    chairOfCouncil = commission.chairOf("CCS");
    chairOfCommission = commission.chair();
    member = commission.memberOf("CCS");
    secretary = commission.secretary();
    auditor = commission.auditor();
    signatory = commission.signatoryOf("ROSSTANDART");
  }

  private ReviewId submitted() {
    return reviews.submitted(tajikistan, chairOfCouncil);
  }

  private static void refused(Reason reason, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOf(Refused.class)
        .extracting(thrown -> ((Refused) thrown).reason())
        .isEqualTo(reason);
  }

  private void dispose(ReviewId review, CommentId comment, DispositionKind kind, String words) {
    var shown = reviews.shown(chairOfCouncil, review, comment);
    disposing.dispose(chairOfCouncil, comment, shown.version(), kind, words);
  }

  @Test
  void theFrozenDraftIsSeenByAllSegmentsTheCouncilAndTheSecretariatAndByNobodyElse() {
    var review = submitted();
    for (var reader :
        List.of(
            expertOfTajikistan, expertOfRussia, headOfArmenia, chairOfCouncil, member, secretary)) {
      var sheet = reading.sheet(reader, review);
      assertThat(sheet.review().title()).isEqualTo("Symbols");
      assertThat(sheet.review().symbol()).startsWith("IC/CCS-").endsWith("/1");
      assertThat(sheet.clauses())
          .extracting(Clause::number)
          .containsExactly("", "", "1", "1.1", "2", "2.1", "2.2");
      assertThat(sheet.fingerprint()).isEqualTo(SampleReviews.wording().fingerprint());
    }
    for (var other : List.of(auditor, signatory, chairOfCommission)) {
      refused(IdentityReason.NOTHING_HERE, () -> reading.sheet(other, review));
      assertThat(reading.list(other)).isEmpty();
    }
  }

  @Test
  void theSecretarySubmitsADraftOfTheSecretariat() {
    var review = reviews.submitted(secretary, chairOfCouncil);
    assertThat(reading.list(expertOfRussia)).hasSize(1);
    assertThat(reading.sheet(secretary, review).notCommenting())
        .isEqualTo(ReviewReason.ONLY_SEGMENTS_COMMENT);
  }

  @Test
  void onlyADraftStandardAsItWasShownGoesBeforeACouncil() {
    var note = preparing.begin(tajikistan, TextKind.NOTE, "Note", SampleReviews.wording(), "en");
    refused(
        ReviewReason.NOT_A_DRAFT_STANDARD,
        () -> reviews.submitted(tajikistan, chairOfCouncil, note));
    var draft = reviews.draft(tajikistan);
    refused(
        DraftingReason.CHANGED_MEANWHILE,
        () ->
            submitting.submit(
                tajikistan, draft, chairOfCouncil.holder().id(), new Fingerprint("0".repeat(64))));
    refused(
        DraftingReason.ONLY_DELEGATES_RELEASE,
        () -> reviews.submitted(expertOfTajikistan, chairOfCouncil, draft));
    refused(
        IdentityReason.NOTHING_HERE, () -> reviews.submitted(tajikistan, chairOfCommission, draft));
    refused(
        IdentityReason.NOTHING_HERE,
        () ->
            submitting.submit(
                tajikistan,
                draft,
                new HolderId(UUID.randomUUID()),
                SampleReviews.wording().fingerprint()));
    assertThat(submitting.drafts(tajikistan)).hasSize(1);
    assertThat(submitting.councils(tajikistan)).extracting(h -> h.code()).containsExactly("CCS");
  }

  @Test
  void aCommentIsAttributedByTheServerAndShowsOthersSegmentAndCapacityOnly() {
    var review = submitted();
    var comment = reviews.comment(expertOfTajikistan, review, "Say what a symbol is.");
    var ours = reviews.shown(tajikistan, review, comment);
    assertThat(ours.number()).isEqualTo("TJ-001");
    assertThat(ours.author().office()).isEqualTo(expertOfTajikistan.office());
    assertThat(ours.ours()).isTrue();
    var theirs = reviews.shown(expertOfRussia, review, comment);
    assertThat(theirs.author().holder().code()).isEqualTo("TJ");
    assertThat(theirs.author().capacity()).isEqualTo(Capacity.EXPERT);
    assertThat(theirs.author().office()).isNull();
    assertThat(theirs.clause().number()).isEqualTo("1.1");
    assertThat(theirs.clause().quote()).isEqualTo("This standard sets out symbols.");
  }

  @Test
  void eachSegmentCountsItsOwnComments() {
    var review = submitted();
    reviews.comment(expertOfTajikistan, review, "first");
    var withdrawn = reviews.comment(tajikistan, review, "second");
    commenting.withdraw(expertOfTajikistan, withdrawn, 1);
    reviews.comment(expertOfRussia, review, "theirs");
    reviews.comment(tajikistan, review, "third");
    assertThat(reading.sheet(expertOfRussia, review).comments())
        .extracting(Comment::number)
        .containsExactly("RU-001", "TJ-001", "TJ-002", "TJ-003");
  }

  @Test
  void onlySegmentsCommentAndOnlyOnWhatIsInTheDraft() {
    var review = submitted();
    for (var other : List.of(chairOfCouncil, member, secretary)) {
      refused(ReviewReason.ONLY_SEGMENTS_COMMENT, () -> reviews.comment(other, review, "no voice"));
    }
    refused(
        ReviewReason.NO_SUCH_CLAUSE,
        () ->
            commenting.comment(
                expertOfRussia, review, "nosuchblock1", SampleReviews.said("where?")));
    refused(
        IdentityReason.NOTHING_HERE,
        () ->
            commenting.comment(
                expertOfRussia,
                new ReviewId(review.space(), UUID.randomUUID()),
                "nosuchblock1",
                SampleReviews.said("where?")));
  }

  @Test
  void emptyAndTooLongWordsAreRefusedEachWithItsReason() {
    var review = submitted();
    refused(ReviewReason.NO_WORDS, () -> reviews.comment(expertOfRussia, review, " \n "));
    refused(
        ReviewReason.COMMENT_LENGTH,
        () -> reviews.comment(expertOfRussia, review, "x".repeat(4001)));
    refused(
        ReviewReason.PROPOSAL_LENGTH,
        () -> new CommentWords(CommentKind.GENERAL, "", "x", "x".repeat(4001)).checked());
    refused(
        ReviewReason.PLACE_LENGTH,
        () -> new CommentWords(CommentKind.GENERAL, "x".repeat(101), "x", "").checked());
    reviews.comment(expertOfRussia, review, "x".repeat(4000));
    assertThat(reading.sheet(expertOfRussia, review).comments()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\u0000b", "a\u0007b", "a\uD800b", "a\uDC00", "a\uFFFFb", "a\u202Eb", "\u2066a"})
  void charactersThatNobodyCanReadAreRefused(String words) {
    var review = submitted();
    refused(ReviewReason.CHARACTERS, () -> reviews.comment(expertOfRussia, review, words));
  }

  @Test
  void linesAndLettersOfAllSegmentsAreKept() {
    var review = submitted();
    var words = "ҷ ӣ ӯ қ ғ ҳ ә ө ү Ա 𝔘\r\nsecond line\ttab";
    var comment = reviews.comment(expertOfRussia, review, words);
    assertThat(reviews.shown(tajikistan, review, comment).words().words())
        .isEqualTo("ҷ ӣ ӯ қ ғ ҳ ә ө ү Ա 𝔘\nsecond line\ttab");
  }

  @Test
  void aSegmentCorrectsItsCommentUntilItIsAnswered() {
    var review = submitted();
    var comment = reviews.comment(expertOfTajikistan, review, "first words");
    commenting.correct(
        tajikistan,
        comment,
        1,
        new CommentWords(CommentKind.EDITORIAL, "line 2", "second words", "instead"));
    var corrected = reviews.shown(expertOfRussia, review, comment);
    assertThat(corrected.words().words()).isEqualTo("second words");
    assertThat(corrected.words().kind()).isEqualTo(CommentKind.EDITORIAL);
    assertThat(corrected.correctedAt()).isNotNull();
    refused(
        ReviewReason.CHANGED_MEANWHILE,
        () -> commenting.correct(expertOfTajikistan, comment, 1, SampleReviews.said("late")));
    refused(
        ReviewReason.ONLY_ITS_SEGMENT_CORRECTS,
        () -> commenting.correct(expertOfRussia, comment, 2, SampleReviews.said("not mine")));
    refused(
        ReviewReason.ONLY_ITS_SEGMENT_CORRECTS,
        () -> commenting.withdraw(expertOfRussia, comment, 2));
    dispose(review, comment, DispositionKind.TO_BE_DISCUSSED, "");
    refused(
        ReviewReason.ANSWERED,
        () -> commenting.correct(tajikistan, comment, 2, SampleReviews.said("too late")));
    refused(ReviewReason.ANSWERED, () -> commenting.withdraw(tajikistan, comment, 2));
    assertThat(reviews.shown(tajikistan, review, comment).words().words())
        .isEqualTo("second words");
  }

  @Test
  void aWithdrawnCommentIsSeenAsSuchAndAwaitsNothing() {
    var review = submitted();
    var comment = reviews.comment(expertOfTajikistan, review, "a slip");
    commenting.withdraw(tajikistan, comment, 1);
    var sheet = reading.sheet(expertOfRussia, review);
    assertThat(sheet.comments()).singleElement().matches(Comment::withdrawn);
    assertThat(sheet.standing()).isZero();
    refused(ReviewReason.WITHDRAWN, () -> dispose(review, comment, DispositionKind.ACCEPTED, ""));
    refused(ReviewReason.WITHDRAWN, () -> commenting.withdraw(tajikistan, comment, 2));
    disposing.complete(chairOfCouncil, review);
  }

  @Test
  void nobodyButTheCouncilsChairGivesDispositionsAndCompletes() {
    var review = submitted();
    var comment = reviews.comment(expertOfTajikistan, review, "words");
    for (var other : List.of(tajikistan, headOfArmenia, member, secretary, expertOfRussia)) {
      refused(
          ReviewReason.ONLY_THE_CHAIR_DISPOSES,
          () -> disposing.dispose(other, comment, 1, DispositionKind.ACCEPTED, ""));
      refused(ReviewReason.ONLY_THE_CHAIR_DISPOSES, () -> disposing.complete(other, review));
    }
    refused(
        IdentityReason.NOTHING_HERE,
        () -> disposing.dispose(chairOfCommission, comment, 1, DispositionKind.ACCEPTED, ""));
  }

  @Test
  void aRejectionNeedsItsReasonAndAPartialAcceptanceItsText() {
    var review = submitted();
    var comment = reviews.comment(expertOfTajikistan, review, "words");
    refused(
        ReviewReason.REASON_MISSING,
        () -> dispose(review, comment, DispositionKind.REJECTED, "  "));
    refused(
        ReviewReason.TEXT_MISSING,
        () -> dispose(review, comment, DispositionKind.ACCEPTED_IN_PART, ""));
    refused(
        ReviewReason.DISPOSITION_LENGTH,
        () -> dispose(review, comment, DispositionKind.NOTED, "x".repeat(4001)));
    refused(
        ReviewReason.CHARACTERS, () -> dispose(review, comment, DispositionKind.NOTED, "a\u0000"));
    assertThat(reviews.shown(tajikistan, review, comment).dispositions()).isEmpty();
  }

  @Test
  void theLatestDispositionCountsAndTheEarlierOnesStay() {
    var review = submitted();
    var comment = reviews.comment(expertOfTajikistan, review, "words");
    dispose(review, comment, DispositionKind.TO_BE_DISCUSSED, "");
    assertThat(reviews.shown(tajikistan, review, comment).awaitsDisposition()).isTrue();
    dispose(review, comment, DispositionKind.REJECTED, "Said in 2.1 already.");
    dispose(review, comment, DispositionKind.ACCEPTED_IN_PART, "once and for all");
    var shown = reviews.shown(tajikistan, review, comment);
    assertThat(shown.awaitsDisposition()).isFalse();
    assertThat(shown.dispositions())
        .extracting(Disposition::kind)
        .containsExactly(
            DispositionKind.TO_BE_DISCUSSED,
            DispositionKind.REJECTED,
            DispositionKind.ACCEPTED_IN_PART);
    assertThat(shown.disposition().orElseThrow().by().office()).isNull();
  }

  @Test
  void theChairAnswersTheCommentAsItWasShown() {
    var review = submitted();
    var comment = reviews.comment(expertOfTajikistan, review, "words");
    commenting.correct(tajikistan, comment, 1, SampleReviews.said("other words"));
    refused(
        ReviewReason.CHANGED_MEANWHILE,
        () -> disposing.dispose(chairOfCouncil, comment, 1, DispositionKind.ACCEPTED, ""));
  }

  @ParameterizedTest
  @EnumSource(DispositionKind.class)
  void aReviewIsCompletedWhenEachCommentHasAFinalDisposition(DispositionKind kind) {
    var review = submitted();
    reviews.answer(chairOfCouncil, review, reviews.comment(expertOfRussia, review, "another"));
    var comment = reviews.comment(expertOfTajikistan, review, "words");
    refused(ReviewReason.WITHOUT_DISPOSITION, () -> disposing.complete(chairOfCouncil, review));
    dispose(review, comment, kind, "because");
    if (kind.isFinal()) {
      disposing.complete(chairOfCouncil, review);
      refused(ReviewReason.COMPLETED, () -> reviews.comment(expertOfRussia, review, "late"));
      refused(ReviewReason.COMPLETED, () -> dispose(review, comment, DispositionKind.NOTED, ""));
      refused(ReviewReason.COMPLETED, () -> disposing.complete(chairOfCouncil, review));
    } else {
      refused(ReviewReason.WITHOUT_DISPOSITION, () -> disposing.complete(chairOfCouncil, review));
    }
  }

  @Test
  void theTextIsNotFrozenWhileACommentHasNoFinalDispositionOrTheReviewIsOpen() {
    var review = submitted();
    var text = reading.sheet(tajikistan, review).review().text();
    var comment = reviews.comment(expertOfRussia, review, "words");
    refused(ReviewReason.WITHOUT_DISPOSITION, () -> stages.frozen(tajikistan, text));
    dispose(review, comment, DispositionKind.TO_BE_DISCUSSED, "");
    refused(ReviewReason.WITHOUT_DISPOSITION, () -> stages.frozen(tajikistan, text));
    dispose(review, comment, DispositionKind.ACCEPTED, "");
    refused(ReviewReason.NOT_COMPLETED, () -> stages.frozen(tajikistan, text));
    assertThat(texts.sheet(tajikistan, text).revisions()).hasSize(1);
    disposing.complete(chairOfCouncil, review);
    assertThat(stages.frozen(tajikistan, text).symbol()).endsWith("/1/Rev.1");
  }

  @Test
  void aTextUnderNoReviewIsFrozenAsEver() {
    var draft = reviews.draft(tajikistan);
    var there = releasing.release(tajikistan, draft, List.of(expertOfRussia.holder().id()));
    assertThat(stages.frozen(tajikistan, there).symbol()).endsWith("/Rev.1");
  }

  @Test
  void commentsStayWithTheRevisionThatWasSubmittedWhenTheTextMovesOn() {
    var review = submitted();
    var comment = reviews.comment(expertOfRussia, review, "words");
    var text = reading.sheet(tajikistan, review).review().text();
    var suggested =
        texts
            .sheet(tajikistan, text)
            .wording()
            .canonical()
            .replaceFirst(
                "\\{\"text\":\"",
                "{\"marks\":[{\"attrs\":{\"id\":\"TJ.aaaaaaaa\"},\"type\":\"insertion\"}],\"text\":\"New"
                    + " \",\"type\":\"text\"},{\"text\":\"");
    editing.edit(tajikistan, new Edit(text, 0, suggested));
    assertThat(reviews.shown(tajikistan, review, comment).clause().words())
        .isEqualTo("This standard sets out symbols.");
  }

  @Test
  void aWithdrawnDraftStaysReadableForThoseWhoSawItsReview() {
    var review = submitted();
    reading.open(expertOfRussia, review);
    reviews.comment(expertOfRussia, review, "words");
    releasing.withdraw(tajikistan, reading.sheet(tajikistan, review).review().text());
    assertThat(reading.sheet(expertOfRussia, review).review().closed()).isTrue();
    assertThat(reading.sheet(expertOfRussia, review).notCommenting())
        .isEqualTo(ReviewReason.CLOSED);
    refused(ReviewReason.CLOSED, () -> reviews.comment(expertOfRussia, review, "late"));
    refused(IdentityReason.NOTHING_HERE, () -> reading.sheet(headOfArmenia, review));
  }

  @Test
  void whatAwaitsWhomIsCounted() {
    var review = submitted();
    assertThat(awaits(expertOfRussia)).isEqualTo(ReviewRow.Awaits.COMMENT);
    assertThat(awaits(chairOfCouncil)).isEqualTo(ReviewRow.Awaits.NOTHING);
    var comment = reviews.comment(expertOfRussia, review, "words");
    assertThat(awaits(expertOfRussia)).isEqualTo(ReviewRow.Awaits.NOTHING);
    assertThat(awaits(chairOfCouncil)).isEqualTo(ReviewRow.Awaits.DISPOSITION);
    assertThat(reading.awaiting(chairOfCouncil).getFirst().missing()).isEqualTo(1);
    reviews.answer(chairOfCouncil, review, comment);
    assertThat(awaits(chairOfCouncil)).isEqualTo(ReviewRow.Awaits.COMPLETION);
    disposing.complete(chairOfCouncil, review);
    assertThat(awaits(chairOfCouncil)).isEqualTo(ReviewRow.Awaits.NOTHING);
    assertThat(reading.awaiting(tajikistan)).isEmpty();
    assertThat(reading.awaiting(expertOfTajikistan)).isEmpty();
  }

  private ReviewRow.Awaits awaits(Actor reader) {
    return reading.list(reader).getFirst().awaits();
  }
}
