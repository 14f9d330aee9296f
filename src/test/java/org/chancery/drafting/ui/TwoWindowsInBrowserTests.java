package org.chancery.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.chancery.DatabaseInitializer;
import org.chancery.browser.Chromium;
import org.chancery.browser.Dress;
import org.chancery.browser.Looking;
import org.chancery.browser.SignedInByCookie;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.Stage;
import org.chancery.drafting.StagingTexts;
import org.chancery.drafting.Templates;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextKind;
import org.chancery.identity.Actor;
import org.chancery.identity.SampleCommission;
import org.chancery.identity.SampleSignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Two delegations at one text, each in a window of its own, both open all the time: they write,
 * suggest, put brackets, comment, come to a clean text and freeze it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DatabaseInitializer.class)
@Import(SignedInByCookie.class)
class TwoWindowsInBrowserTests {

  @LocalServerPort int port;
  @Autowired SampleCommission commissions;
  @Autowired PreparingTexts preparing;
  @Autowired ReleasingTexts releasing;
  @Autowired StagingTexts staging;
  @Autowired ReadingTexts reading;
  @Autowired Templates templates;

  Chromium chromium;
  SampleCommission.Founded commission;
  Actor tajikistan;
  Actor russia;
  TextId text;
  Page ours;
  Page theirs;
  private final List<WebSocketRoute> lines = new ArrayList<>();
  private boolean network = true;

  @BeforeEach
  void twoWindowsAtOneText() {
    chromium = Chromium.open();
    commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    russia = commission.delegateOf("RU");
    var draft =
        preparing.begin(
            tajikistan,
            TextKind.MEMORANDUM,
            "Memorandum on standardisation and metrology",
            templates.wording(TextKind.MEMORANDUM, "en"),
            "en");
    text = releasing.release(tajikistan, draft, List.of(russia.holder().id()));
    ours = window(tajikistan, "light");
    ours.routeWebSocket("**/editing", this::connect);
    theirs = window(russia, "dark");
    for (var page : List.of(ours, theirs)) {
      page.navigate("http://localhost:" + port + "/" + DraftingNavigation.text(text));
      page.locator("text-editor .ProseMirror[contenteditable=true]").waitFor();
    }
  }

  @AfterEach
  void closeBrowser() {
    chromium.close();
  }

  private Page window(Actor person, String scheme) {
    var reader = chromium.reader(Dress.of(1440, scheme, "en"));
    SignedInByCookie.as(reader, SampleSignIn.of(commission, person), "http://localhost:" + port);
    return reader.newPage();
  }

  /** Between our window and the server stands a network that can go. */
  private void connect(WebSocketRoute line) {
    if (network) {
      lines.add(line);
      lines.add(line.connectToServer());
    } else {
      line.close();
    }
  }

  private void loseTheNetwork() {
    network = false;
    lines.forEach(WebSocketRoute::close);
    lines.clear();
    sees(ours.locator("text-editor .saved"), "No connection");
  }

  private void theNetworkIsBack() {
    network = true;
    ours.evaluate("() => window.dispatchEvent(new Event('online'))");
  }

  @Test
  void aWindowWithoutNetworkGoesOnAndWhatHasNoPlaceAnyMoreComesBackAsOneCard() {
    loseTheNetwork();
    caretAtTheEndOf(ours, 0);
    ours.keyboard().type(" Written without a network.");
    paper(ours).locator("p.n").nth(1).click();
    ours.keyboard().press("Home");
    for (int i = 0; i < 4; i++) {
      ours.keyboard().press("ArrowRight");
    }
    ours.keyboard().type("Words for nobody. ");
    var before = stored().length();
    paper(theirs).locator("p.n").nth(1).click(new Locator.ClickOptions().setClickCount(3));
    theirs.keyboard().press("Delete");
    theirs.waitForCondition(() -> stored().length() < before);
    theNetworkIsBack();
    sees(paper(theirs), "Written without a network.");
    sees(ours.locator("text-editor .lost blockquote"), "Words for nobody.");
    assertThat(ours.locator("text-editor .lost .card").count()).isEqualTo(1);
    ours.locator("text-editor .saved").getByText("Saved").first().waitFor();
    assertThat(stored()).contains("Written without a network.").doesNotContain("Words for nobody");
  }

  private String stored() {
    return reading.sheet(russia, text).wording().node().textContent();
  }

  @Test
  void theyWriteSuggestBracketCommentAndFreeze() {
    bothWriteAtTheSameTime();
    staging.enter(tajikistan, text, Stage.NEGOTIATION);
    eachSuggestsAndTheOtherSees();
    oneSidePutsBracketsAndTheOtherAnAlternative();
    theyCommentOnAPassage();
    theTextIsNotCleanWhileSomethingIsUnsettled();
    thePenHolderSettlesEverything();
    theTextIsDeclaredCleanAndFrozenInBothWindows();
  }

  private void bothWriteAtTheSameTime() {
    caretAtTheEndOf(ours, 0);
    caretAtTheEndOf(theirs, 1);
    var first = " Written by Tajikistan.";
    var second = " Written by Russia.";
    for (int i = 0; i < first.length(); i++) { // letter by letter, by turns
      ours.keyboard().type(first.substring(i, i + 1));
      if (i < second.length()) {
        theirs.keyboard().type(second.substring(i, i + 1));
      }
    }
    for (var page : List.of(ours, theirs)) {
      sees(paper(page), first.strip());
      sees(paper(page), second.strip());
      page.locator("text-editor .saved").getByText("Saved").first().waitFor();
    }
  }

  private void eachSuggestsAndTheOtherSees() {
    for (var page : List.of(ours, theirs)) {
      sees(page.locator("text-editor"), "Your changes are suggestions");
    }
    caretAtTheEndOf(ours, 2);
    caretAtTheEndOf(theirs, 2); // at the same spot: each one's words stay together
    var one = " One says.";
    var another = " Another says.";
    for (int i = 0; i < another.length(); i++) {
      if (i < one.length()) {
        ours.keyboard().type(one.substring(i, i + 1));
      }
      theirs.keyboard().type(another.substring(i, i + 1));
      ours.waitForTimeout(90); // slower than the flushes: letters of both go to and fro
    }
    for (var page : List.of(ours, theirs)) {
      try {
        page.waitForCondition(
            () -> clause(page).contains(another + one) || clause(page).contains(one + another));
      } catch (TimeoutError late) {
        throw new AssertionError("ours: " + clause(ours) + "\ntheirs: " + clause(theirs), late);
      }
      sees(page.locator(".notes"), "Suggestions (2)");
    }
    Looking.at(ours, "two-windows-suggesting-1440-light-en");
  }

  private void oneSidePutsBracketsAndTheOtherAnAlternative() {
    paper(theirs).locator("p.n").nth(3).click(new Locator.ClickOptions().setClickCount(3));
    theirs.keyboard().press("Control+Alt+b");
    for (var page : List.of(ours, theirs)) {
      sees(page.locator(".notes"), "Still in brackets (1)");
    }
    theirs.locator(".notes").getByText("Say why").click();
    var reason = theirs.locator("vaadin-text-area:visible textarea").last();
    reason.fill("The budget is not known.");
    reason.press("Tab");
    theirs.getByText("Give this reason").last().click();
    sees(ours.locator(".notes"), "Why: The budget is not known.");
    paper(ours).locator("span.bracket").first().click();
    ours.locator("text-editor .tools").getByText("Insert").first().click();
    ours.locator("text-editor").getByText("Alternative in the brackets").click();
    ours.locator("dialog.ask input").fill("They agree on it each year.");
    ours.keyboard().press("Enter");
    for (var page : List.of(ours, theirs)) {
      sees(page.locator(".notes .brackets"), "Option 2");
      sees(paper(page), "They agree on it each year.");
    }
    Looking.at(theirs, "two-windows-brackets-1440-dark-en");
  }

  private void theyCommentOnAPassage() {
    paper(theirs).locator("p.n").nth(1).dblclick();
    theirs.keyboard().press("Control+Alt+m");
    theirs.locator(".notes vaadin-radio-button").last().locator("label").click();
    var words = theirs.locator(".notes vaadin-text-area textarea").last();
    words.fill("Is this the right term?");
    words.press("Tab");
    theirs.locator(".notes .form").getByText("Comment").last().click();
    sees(ours.locator(".notes .thread"), "Is this the right term?");
    ours.locator(".notes .thread").getByText("Reply").first().click();
    var reply = ours.locator(".notes .thread textarea").last();
    reply.fill("It is the term of the law.");
    reply.press("Tab");
    ours.locator(".notes .thread").getByText("Send the reply").click();
    sees(theirs.locator(".notes .thread"), "It is the term of the law.");
    theirs.locator(".notes .thread").getByText("Resolve").first().click();
    sees(ours.locator(".notes"), "Resolved too (1)");
    ours.locator(".notes .thread").first().waitFor(hidden());
    Looking.at(ours, "two-windows-commented-1440-light-en");
  }

  private void theTextIsNotCleanWhileSomethingIsUnsettled() {
    sees(ours.locator("body"), "Still unsettled");
    assertThat(reading.sheet(tajikistan, text).stage()).isEqualTo(Stage.NEGOTIATION);
  }

  private void thePenHolderSettlesEverything() {
    ours.locator(".notes .brackets").getByText("Keep option 2").click();
    theirs.locator(".notes .brackets").waitFor(hidden());
    var accept =
        ours.locator(".notes .suggestions")
            .getByText("Accept", new Locator.GetByTextOptions().setExact(true));
    var all = accept.count();
    ours.locator(".notes .suggestions vaadin-checkbox").first().click();
    ours.locator(".notes .suggestions").getByText("Accept the chosen (1)").click();
    ours.waitForCondition(() -> accept.count() < all);
    for (int left = accept.count(); left > 0; left = accept.count()) {
      var before = left;
      accept.first().click();
      ours.waitForCondition(() -> accept.count() < before);
    }
    for (var page : List.of(ours, theirs)) {
      page.locator("text-editor ins").first().waitFor(hidden());
      page.locator("text-editor del").first().waitFor(hidden());
      sees(paper(page), "They agree on it each year.");
    }
  }

  private void theTextIsDeclaredCleanAndFrozenInBothWindows() {
    ours.locator(".docbar").getByText("Declare it clean").click();
    theirs.locator("text-editor .ProseMirror[contenteditable=false]").waitFor();
    ours.locator(".docbar").getByText("Freeze for agreement").click();
    ours.getByText("Freeze it").last().click();
    for (var page : List.of(ours, theirs)) {
      page.locator(".docbar .sym").getByText("/Rev.1").waitFor();
      page.locator("text-editor .ProseMirror[contenteditable=false]").waitFor();
    }
    Looking.at(theirs, "two-windows-frozen-1440-dark-en");
    var frozen = reading.sheet(russia, text);
    assertThat(frozen.stage()).isEqualTo(Stage.FROZEN);
    assertThat(frozen.wording().unsettled()).isEmpty();
    assertThat(frozen.wording().node().textContent())
        .contains("Written by Tajikistan.", "Written by Russia.")
        .contains("One says.", "Another says.", "They agree on it each year.");
    assertThat(frozen.revisions().getLast().fingerprint())
        .isEqualTo(frozen.wording().fingerprint());
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }

  private static Locator paper(Page page) {
    return page.locator("text-editor .ProseMirror");
  }

  private static void caretAtTheEndOf(Page page, int clause) {
    paper(page).locator("p.n").nth(clause).click();
    page.keyboard().press("End");
  }

  /** The third one's words, without what stands there for the eye or the ear only. */
  private static String clause(Page page) {
    return (String)
        paper(page)
            .locator("p.n")
            .nth(2)
            .evaluate(
                "clause => { const bare = clause.cloneNode(true);"
                    + " bare.querySelectorAll('.ProseMirror-widget').forEach(one => one.remove());"
                    + " return bare.textContent; }");
  }

  private static void sees(Locator within, String words) {
    within.getByText(words).first().waitFor();
  }
}
