package org.chancery.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chancery.DatabaseInitializer;
import org.chancery.browser.Chromium;
import org.chancery.browser.Dress;
import org.chancery.browser.Looking;
import org.chancery.browser.SignedInByCookie;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.Templates;
import org.chancery.drafting.TextKind;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A review in a real browser, by keyboard and on a phone; pictures in target/screenshots. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DatabaseInitializer.class)
@Import(SignedInByCookie.class)
class ReviewInBrowserTests {

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired SampleCommission commissions;
  @Autowired SampleReviews reviews;
  @Autowired PreparingTexts preparing;
  @Autowired Templates templates;
  @Autowired CommentingDrafts commenting;
  @Autowired DisposingComments disposing;
  @Autowired ReadingReviews reading;

  SampleCommission.Founded commission;
  Actor tajikistan;
  Actor expert;
  Actor russia;
  Actor chair;

  @BeforeAll
  static void openBrowser() {
    chromium = Chromium.open();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @BeforeEach
  void peopleOfACommission() {
    commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    expert = commission.expertOf("TJ");
    russia = commission.expertOf("RU");
    chair = commission.chairOf("CCS");
  }

  private ReviewId submitted(String language) {
    var draft =
        preparing.begin(
            tajikistan,
            TextKind.DRAFT_STANDARD,
            language.equals("ru") ? "Обозначения документов" : "Symbols of documents",
            templates.wording(TextKind.DRAFT_STANDARD, language),
            language);
    return reviews.submitted(tajikistan, chair, draft);
  }

  @ParameterizedTest
  @MethodSource("org.chancery.browser.Dress#worn")
  void everyPageIsReadableInEveryDress(Dress dress) {
    var language = dress.language();
    var review = submitted(language);
    preparing.begin(
        tajikistan,
        TextKind.DRAFT_STANDARD,
        "Another",
        templates.wording(TextKind.DRAFT_STANDARD, language),
        language);
    var block = reviews.block(russia, review, "4.2");
    var first =
        commenting.comment(
            russia,
            review,
            block,
            new CommentWords(
                CommentKind.TECHNICAL,
                "line 2",
                "The order of the parts is not the order in which they are read.",
                "A symbol names the commission, the body or meeting, and the number."));
    reviews.comment(expert, review, "Say to which documents it does not apply.");
    disposing.dispose(chair, first, 1, DispositionKind.TO_BE_DISCUSSED, "");
    disposing.dispose(chair, first, 1, DispositionKind.ACCEPTED_IN_PART, "the body or meeting");
    var slip = commenting.comment(expert, review, block, SampleReviews.said("a slip"));
    commenting.withdraw(expert, slip, 1);
    try (var page = page(expert, dress)) {
      see(page, ReviewNavigation.REVIEWS, "reviews-" + dress, "ol.reviews");
      see(page, ReviewNavigation.review(review), "review-" + dress, "article.comment");
      page.locator(".head .btn.go").click();
      page.locator("vaadin-dialog .fields, vaadin-dialog-overlay .fields").first().waitFor();
      Looking.at(page, "comment-" + dress);
    }
    try (var page = page(chair, dress)) {
      see(page, ReviewNavigation.review(review), "review-chair-" + dress, "article.comment");
      page.locator("article.comment footer .btn").first().click();
      page.locator("vaadin-dialog .fields, vaadin-dialog-overlay .fields").first().waitFor();
      Looking.at(page, "disposition-" + dress);
    }
    try (var page = page(tajikistan, dress)) {
      page.navigate(address(ReviewNavigation.REVIEWS));
      page.locator(".head .btn.go").click();
      page.locator("vaadin-dialog vaadin-radio-button, vaadin-dialog-overlay vaadin-radio-button")
          .first()
          .click();
      page.locator("vaadin-dialog .object, vaadin-dialog-overlay .object").first().waitFor();
      Looking.at(page, "submit-" + dress);
    }
  }

  private void see(Page page, String path, String name, String awaited) {
    page.navigate(address(path));
    page.locator(awaited).first().waitFor();
    Looking.at(page, name);
  }

  @Test
  void anExpertCommentsByKeyboardAndTheChairsOpenPageShowsIt() {
    var review = submitted("en");
    try (var ours = page(expert, 1440, "light", "en");
        var council = page(chair, 1440, "light", "en")) {
      council.navigate(address(ReviewNavigation.review(review)));
      council.getByText("No comments yet").first().waitFor();
      ours.navigate(address(ReviewNavigation.review(review)));
      ours.locator(".clauses li").nth(4).locator(".btn").focus();
      ours.keyboard().press("Enter");
      ours.locator("vaadin-dialog h1, vaadin-dialog-overlay h1").first().waitFor();
      ours.locator("vaadin-text-area textarea").first().focus();
      ours.keyboard().type("Say what a symbol is.");
      ours.keyboard().press("Tab");
      ours.keyboard().type("A symbol is a row of letters.");
      ours.keyboard().press("Tab");
      ours.keyboard().press("Tab");
      ours.keyboard().press("Enter");
      ours.locator("article.comment").getByText("Say what a symbol is.").waitFor();
      council.locator("article.comment").getByText("A symbol is a row of letters.").waitFor();
      assertThat(council.locator("main").innerText()).contains("TJ-001", "Tajikistan, expert");
    }
  }

  @Test
  void theTableOfCommentsIsDownloadedUnderTheSymbolOfTheDraft() throws IOException {
    var review = submitted("en");
    reviews.comment(russia, review, "words");
    try (var page = page(russia, 1440, "light", "en")) {
      page.navigate(address(ReviewNavigation.review(review)));
      var file = page.waitForDownload(() -> page.getByText("Download the comments (XLSX)").click());
      assertThat(file.suggestedFilename()).matches("IC-CCS-[A-Z0-9]{4}-1-comments\\.xlsx");
      try (var book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file.path())))) {
        assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(9);
      }
    }
  }

  private Page page(Actor person, int width, String scheme, String language) {
    return page(person, Dress.of(width, scheme, language));
  }

  private Page page(Actor person, Dress dress) {
    var reader = chromium.reader(dress);
    SignedInByCookie.as(reader, SampleSignIn.of(commission, person), address(""));
    return reader.newPage();
  }

  private String address(String path) {
    return "http://localhost:" + port + "/" + path;
  }
}
