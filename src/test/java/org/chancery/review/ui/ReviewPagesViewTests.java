package org.chancery.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chancery.HousePages;
import org.chancery.HouseTest;
import org.chancery.StatementsCounted;
import org.chancery.drafting.Stage;
import org.chancery.drafting.StagingTexts;
import org.chancery.drafting.ui.DraftingNavigation;
import org.chancery.identity.Actor;
import org.chancery.identity.SampleCommission;
import org.chancery.identity.SampleSignIn;
import org.chancery.review.CommentKind;
import org.chancery.review.CommentWords;
import org.chancery.review.CommentingDrafts;
import org.chancery.review.DisposingComments;
import org.chancery.review.DispositionKind;
import org.chancery.review.ReadingReviews;
import org.chancery.review.ReviewId;
import org.chancery.review.SampleReviews;
import org.chancery.segments.Holder;
import org.chancery.shell.Awaiting;
import org.chancery.shell.AwaitingItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Experts, delegates and the council's chair at the pages of one review. */
@HouseTest
class ReviewPagesViewTests {

  @Autowired ApplicationContext house;
  @Autowired SampleCommission commissions;
  @Autowired SampleReviews reviews;
  @Autowired CommentingDrafts commenting;
  @Autowired DisposingComments disposing;
  @Autowired ReadingReviews reading;
  @Autowired StagingTexts staging;

  SampleCommission.Founded commission;
  Actor tajikistan;
  Actor expert;
  Actor russia;
  Actor chair;
  Actor secretary;
  Actor auditor;
  HousePages pages;

  @BeforeEach
  void peopleOfACommission() {
    commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    expert = commission.expertOf("TJ");
    russia = commission.expertOf("RU");
    chair = commission.chairOf("CCS");
    secretary = commission.secretary();
    auditor = commission.auditor();
    pages = HousePages.of(house, ReviewsView.class, DraftingNavigation.class);
  }

  @AfterEach
  void closePages() {
    pages.close();
  }

  private BrowserlessUIContext at(Actor person) {
    return pages.window(SampleSignIn.of(commission, person));
  }

  private ReviewId submitted() {
    return reviews.submitted(tajikistan, chair);
  }

  private static ReviewView open(BrowserlessUIContext window, ReviewId review) {
    window.activate();
    return window.navigate(ReviewNavigation.review(review), ReviewView.class);
  }

  private static ReviewsView list(BrowserlessUIContext window) {
    window.activate();
    return window.navigate(ReviewsView.class);
  }

  private static String words(BrowserlessUIContext window) {
    window.activate();
    var words = new StringBuilder(window.getCurrentView().getElement().getTextRecursively());
    window.find(Dialog.class).all().stream()
        .filter(Dialog::isOpened)
        .forEach(dialog -> words.append(dialog.getElement().getTextRecursively()));
    return words.toString().replace('\u00a0', ' ');
  }

  private static void press(BrowserlessUIContext window, String verb) {
    window.activate();
    var button = window.find(NativeButton.class).withText(verb).all().getLast();
    ComponentUtil.fireEvent(button, new ClickEvent<>(button));
  }

  private static boolean offers(BrowserlessUIContext window, String verb) {
    window.activate();
    return window.find(NativeButton.class).withText(verb).all().stream()
        .anyMatch(button -> !"true".equals(button.getElement().getAttribute("aria-disabled")));
  }

  @Test
  void withoutReviewsThePageSaysWhatWillBeThere() {
    var window = at(russia);
    list(window);
    assertThat(words(window))
        .contains("No reviews yet", "The head of delegation or a delegate releases");
    assertThat(offers(window, "Submit a draft…")).isFalse();
  }

  @Test
  void aDelegateWithoutADraftIsToldWhereToBeginOne() {
    var window = at(tajikistan);
    list(window);
    press(window, "Submit a draft…");
    assertThat(words(window)).contains("There is no draft standard in your room");
  }

  @Test
  void aDelegateSubmitsExactlyTheDraftThatIsShown() {
    reviews.draft(tajikistan);
    var window = at(tajikistan);
    list(window);
    press(window, "Submit a draft…");
    assertThat(words(window)).contains("Symbols for the exchange of documents");
    press(window, "Submit");
    assertThat(words(window)).contains("Choose the council.");
    @SuppressWarnings("unchecked") // the last group of the dialog
    var council = (RadioButtonGroup<Holder>) window.find(RadioButtonGroup.class).all().getLast();
    council.setValue(council.getListDataView().getItems().findFirst().orElseThrow());
    press(window, "Submit");
    assertThat(window.getCurrentView()).isInstanceOf(ReviewView.class);
    assertThat(words(window))
        .contains("Symbols", "No comments yet", "Seen by all segments, by the council");
    assertThat(reading.list(russia)).hasSize(1);
  }

  @Test
  void anExpertCommentsAtAClauseAndAnotherSegmentSeesItAtOnceWithoutTheOffice() {
    var review = submitted();
    var ours = at(expert);
    var theirs = at(russia);
    var page = open(theirs, review);
    open(ours, review);
    press(ours, "Comment");
    ours.find(TextArea.class).all().getFirst().setValue("Say capitals.");
    ours.find(TextArea.class).all().getLast().setValue("It uses capitals.");
    ours.find(TextField.class).single().setValue("line 1");
    assertThat(words(ours)).contains("It is attributed to: Tajikistan, expert");
    press(ours, "Comment as TJ");
    assertThat(words(ours))
        .contains("Your comment was made: 2.2", "TJ-001", "EXPERT TJ", "1 comment");
    theirs.activate();
    page.reread();
    assertThat(words(theirs))
        .contains(
            "TJ-001",
            "2.2",
            "line 1",
            "Tajikistan, expert",
            "Say capitals.",
            "Proposed change",
            "It uses capitals.")
        .doesNotContain("EXPERT TJ");
    assertThat(offers(theirs, "Correct")).isFalse();
    assertThat(offers(ours, "Correct")).isTrue();
  }

  @Test
  void theDialogSaysWhatIsWrongAndKeepsAllThatWasTyped() {
    var review = submitted();
    var window = at(expert);
    open(window, review);
    press(window, "Comment");
    press(window, "Comment as TJ");
    var comment = window.find(TextArea.class).all().getFirst();
    assertThat(comment.getErrorMessage()).isEqualTo("Write the comment.");
    comment.setValue("x".repeat(4001));
    press(window, "Comment as TJ");
    assertThat(comment.getErrorMessage()).isEqualTo("The comment is too long.");
    assertThat(words(window)).contains("It has 4001 characters and may have 4000");
    assertThat(comment.getValue()).hasSize(4001);
    comment.setValue("a\u0000b");
    press(window, "Comment as TJ");
    assertThat(comment.getErrorMessage()).isEqualTo("Some characters cannot be kept.");
    press(window, "Not yet");
    open(window, review);
    press(window, "Comment");
    assertThat(window.find(TextArea.class).all().getFirst().getValue()).isEqualTo("a\u0000b");
    window.find(TextArea.class).all().getFirst().setValue("a and b");
    press(window, "Comment as TJ");
    press(window, "Comment");
    assertThat(window.find(TextArea.class).all().getFirst().getValue()).isEmpty();
    assertThat(reading.sheet(expert, review).comments()).hasSize(1);
  }

  @Test
  void aSegmentCorrectsAndWithdrawsItsComment() {
    var review = submitted();
    reviews.comment(tajikistan, review, "first words");
    var window = at(expert);
    open(window, review);
    press(window, "Correct");
    var words = window.find(TextArea.class).all().getFirst();
    assertThat(words.getValue()).isEqualTo("first words");
    words.setValue("second words");
    press(window, "Correct TJ-001");
    assertThat(words(window)).contains("TJ-001 was corrected.", "second words", "corrected ");
    press(window, "Withdraw");
    press(window, "Withdraw TJ-001");
    assertThat(words(window)).contains("TJ-001 was withdrawn.", "Withdrawn by its segment");
    assertThat(offers(window, "Correct")).isFalse();
  }

  @Test
  void theChairDisposesOfEveryCommentAndCompletesTheReview() {
    var review = submitted();
    reviews.comment(russia, review, "first");
    reviews.comment(tajikistan, review, "second");
    var window = at(chair);
    open(window, review);
    assertThat(words(window))
        .contains("0 of 2 have a final disposition", "2 comments have no final disposition yet");
    assertThat(offers(window, "Complete the review")).isFalse();
    assertThat(offers(window, "Comment")).isFalse();
    press(window, "Give a disposition");
    press(window, "Dispose of TJ-001");
    assertThat(words(window)).contains("Choose the disposition.");
    dispositions(window).setValue(DispositionKind.REJECTED);
    press(window, "Dispose of TJ-001");
    assertThat(window.find(TextArea.class).single().getErrorMessage())
        .isEqualTo("Give the text if accepted in part, the reason if rejected.");
    window.find(TextArea.class).single().setValue("Said in 2.1 already.");
    press(window, "Dispose of TJ-001");
    assertThat(words(window))
        .contains(
            "TJ-001: Rejected",
            "Said in 2.1 already.",
            "1 of 2 have a final disposition",
            "1 comment has no final disposition yet");
    reviews.answer(chair, review, reading.sheet(chair, review).comments().getFirst().id());
    open(window, review);
    press(window, "Complete the review");
    assertThat(words(window)).contains("Nobody comments any more");
    press(window, "Complete the review");
    assertThat(words(window)).contains("The review is completed.", "completed");
    assertThat(offers(window, "Give a disposition")).isFalse();
    var other = at(russia);
    open(other, review);
    assertThat(words(other)).contains("Accepted", "Council, chair", "completed");
    assertThat(offers(other, "Comment")).isFalse();
  }

  @SuppressWarnings("unchecked") // the only group of the dialog
  private static RadioButtonGroup<DispositionKind> dispositions(BrowserlessUIContext window) {
    return (RadioButtonGroup<DispositionKind>) window.find(RadioButtonGroup.class).single();
  }

  @Test
  void commentsAreFilteredAndTheFilterLivesInTheAddress() {
    var review = submitted();
    var block = reviews.block(russia, review, "2.1");
    commenting.comment(
        russia, review, block, new CommentWords(CommentKind.EDITORIAL, "", "an edit", ""));
    var answered = reviews.comment(tajikistan, review, "a requirement");
    reviews.answer(chair, review, answered);
    var window = at(russia);
    open(window, review);
    assertThat(words(window)).contains("2 comments", "an edit", "a requirement");
    for (var choice :
        List.of("ours:an edit", "open:an edit", "editorial:an edit", "technical:a requirement")) {
      var parts = choice.split(":");
      window
          .getUI()
          .navigate(ReviewNavigation.review(review), QueryParameters.of("show", parts[0]));
      assertThat(cards(window)).as(choice).contains(parts[1]);
      assertThat(cards(window))
          .doesNotContain(parts[1].equals("an edit") ? "a requirement" : "an edit");
    }
    window.getUI().navigate(ReviewNavigation.review(review), QueryParameters.of("show", "general"));
    assertThat(words(window)).contains("No such comments");
    press(window, "Show all comments");
    assertThat(cards(window)).contains("an edit", "a requirement");
    window.getUI().navigate(ReviewNavigation.review(review), QueryParameters.of("clause", block));
    assertThat(words(window)).contains("Only at: 2.1");
    assertThat(cards(window)).contains("an edit").doesNotContain("a requirement");
    press(window, "At all clauses");
    assertThat(cards(window)).contains("a requirement");
    assertThat(window.find(Select.class).all()).isNotEmpty();
  }

  private static String cards(BrowserlessUIContext window) {
    window.activate();
    var all = new StringBuilder();
    window
        .find(CommentCard.class)
        .all()
        .forEach(c -> all.append(c.getElement().getTextRecursively()));
    return all.toString();
  }

  @Test
  void theListPutsFirstWhatAwaitsItsReader() {
    var first = submitted();
    reviews.comment(russia, first, "words");
    submitted();
    var window = at(russia);
    list(window);
    assertThat(words(window))
        .contains("Awaits your comments", "1 of ours", "1 without a disposition");
    var council = at(chair);
    list(council);
    assertThat(words(council)).contains("Awaits your dispositions", "open for comments");
  }

  @Test
  void whatAwaitsStandsOnTheDesksOfExpertsAndTheChairOnly() {
    var review = submitted();
    assertThat(titles(expert)).containsExactly("Comment on a draft standard: Symbols");
    assertThat(titles(chair)).isEmpty();
    var comment = reviews.comment(expert, review, "words");
    assertThat(titles(expert)).isEmpty();
    assertThat(titles(chair)).containsExactly("Give dispositions on comments: Symbols");
    reviews.answer(chair, review, comment);
    assertThat(titles(chair)).containsExactly("Complete the review: Symbols");
    for (var other : List.of(tajikistan, secretary, auditor)) {
      assertThat(titles(other)).isEmpty();
    }
  }

  private List<String> titles(Actor actor) {
    return house.getBeansOfType(Awaiting.class).values().stream()
        .filter(ReviewAwaits.class::isInstance)
        .flatMap(a -> a.awaiting(actor, Locale.ENGLISH).stream())
        .map(AwaitingItem::title)
        .toList();
  }

  @Test
  void theTableOfCommentsIsOneClickAway() {
    var review = submitted();
    var window = at(secretary);
    open(window, review);
    assertThat(
            window.find(Anchor.class).withText("Download the comments (XLSX)").single().getHref())
        .isNotEmpty();
    assertThat(words(window)).contains("Experts, delegates and heads of delegation comment");
  }

  @Test
  void aForeignReviewAndAMissingOneGiveTheSameNothing() {
    var review = submitted();
    var window = at(auditor);
    assertThat(refusal(window, review))
        .isEqualTo(refusal(window, new ReviewId(review.space(), UUID.randomUUID())))
        .doesNotContain("Symbols");
  }

  private static String refusal(BrowserlessUIContext window, ReviewId id) {
    try {
      open(window, id);
      return words(window);
    } catch (RuntimeException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  @Test
  void aReviewCostsTheSameHoweverManyComments() {
    var review = submitted();
    var window = at(russia);
    var first =
        StatementsCounted.in(() -> window.getUI().navigate(ReviewNavigation.review(review)));
    assertThat(first).as("%s", first).hasSizeBetween(2, 12);
    for (int i = 0; i < 30; i++) {
      reviews.comment(tajikistan, review, "comment " + i);
    }
    assertThat(StatementsCounted.in(() -> window.getUI().navigate(ReviewNavigation.review(review))))
        .hasSizeLessThanOrEqualTo(first.size());
  }

  @Test
  void everyPageSpeaksRussian() {
    var review = submitted();
    reviews.answer(chair, review, reviews.comment(tajikistan, review, "words"));
    var window = pages.window(SampleSignIn.of(commission, russia), Locale.of("ru"));
    list(window);
    assertThat(words(window)).doesNotContain("⟦").contains("Согласования", "1 замечание");
    open(window, review);
    assertThat(words(window))
        .doesNotContain("⟦")
        .contains(
            "Таджикистан, делегат", "Принято", "Пункт 1.1", "Окончательные заключения: 1 из 1");
    press(window, "Дать замечание");
    assertThat(words(window)).doesNotContain("⟦").contains("Автор для них: Россия, эксперт");
  }

  @Test
  void theTextUnderReviewNamesItsReviewAndSaysBeforehandWhyItIsNotFrozen() {
    var review = submitted();
    var text = reading.sheet(tajikistan, review).review().text();
    staging.enter(tajikistan, text, Stage.CLEAN);
    var window = at(tajikistan);
    window.navigate(DraftingNavigation.text(text), Div.class);
    assertThat(words(window))
        .contains("Review: ", "No comments yet")
        .contains("Not yet: the council’s chair has not completed the review.");
    assertThat(window.find(Anchor.class).all())
        .extracting(Anchor::getHref)
        .contains(ReviewNavigation.review(review));
  }
}
