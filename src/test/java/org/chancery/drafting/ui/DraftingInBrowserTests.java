package org.chancery.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.chancery.DatabaseInitializer;
import org.chancery.browser.Chromium;
import org.chancery.browser.Dress;
import org.chancery.browser.Looking;
import org.chancery.browser.SignedInByCookie;
import org.chancery.drafting.AgreeingTexts;
import org.chancery.drafting.Edit;
import org.chancery.drafting.EditingTexts;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.SampleStages;
import org.chancery.drafting.Templates;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextKind;
import org.chancery.identity.Actor;
import org.chancery.identity.SampleCommission;
import org.chancery.identity.SampleSignIn;
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

/** Drafting in a real browser: written, released, agreed; pictures in target/screenshots. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DatabaseInitializer.class)
@Import(SignedInByCookie.class)
class DraftingInBrowserTests {

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired SampleCommission commissions;
  @Autowired PreparingTexts preparing;
  @Autowired EditingTexts editing;
  @Autowired ReleasingTexts releasing;
  @Autowired AgreeingTexts agreeing;
  @Autowired SampleStages stages;
  @Autowired ReadingTexts reading;
  @Autowired Templates templates;

  SampleCommission.Founded commission;
  Actor tajikistan;
  Actor headOfTajikistan;
  Actor russia;

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
    headOfTajikistan = commission.headOf("TJ");
    russia = commission.delegateOf("RU");
  }

  @ParameterizedTest
  @MethodSource("org.chancery.browser.Dress#worn")
  void everyPageIsReadableInEveryDress(Dress dress) {
    var language = dress.language();
    var draft = draft(language);
    preparing.begin(
        tajikistan,
        TextKind.WORK_PLAN,
        language.equals("ru") ? "План работы на 2024 год" : "Work plan for 2024",
        templates.wording(TextKind.WORK_PLAN, language),
        language);
    var there = releasing.release(tajikistan, draft, List.of(russia.holder().id()));
    var first = reading.sheet(russia, there).revisions().getFirst();
    var changed =
        reading
            .sheet(russia, there)
            .wording()
            .canonical()
            .replace(
                language.equals("ru") ? "в течение тридцати" : "within thirty",
                language.equals("ru") ? "в течение пятнадцати" : "within fifteen");
    editing.edit(russia, new Edit(there, 0, changed));
    var second = stages.frozen(tajikistan, there);
    try (var page = page(headOfTajikistan, dress)) {
      see(page, "workspace", "workspace-" + dress, ".gate");
      see(page, "documents", "documents-" + dress, "table.documents");
      see(page, DraftingNavigation.text(there), "text-" + dress, "text-editor .ProseMirror");
      see(
          page,
          DraftingNavigation.changes(there, first.id(), second.id()),
          "redline-" + dress,
          ".red .paper");
      page.navigate(address(DraftingNavigation.text(there)));
      page.locator(".docbar .btn.go").click();
      page.locator("vaadin-dialog .object, vaadin-dialog-overlay .object").first().waitFor();
      Looking.at(page, "agree-" + dress);
    }
  }

  private void see(Page page, String path, String name, String awaited) {
    page.navigate(address(path));
    page.locator(awaited).first().waitFor();
    Looking.at(page, name);
  }

  @Test
  void whatEitherSideTypesIsSavedAndSeenByTheOtherAtOnce() {
    var there = releasing.release(tajikistan, draft("en"), List.of(russia.holder().id()));
    try (var left = page(tajikistan, 1440, "light", "en");
        var right = page(russia, 1440, "light", "en")) {
      left.navigate(address(DraftingNavigation.text(there)));
      right.navigate(address(DraftingNavigation.text(there)));
      for (var page : List.of(left, right)) {
        page.locator("text-editor .ProseMirror[contenteditable=true]").waitFor();
      }
      left.locator("text-editor .ProseMirror p.preamble").first().click();
      left.keyboard().press("End");
      left.keyboard().type(" Written together.");
      left.locator("text-editor .saved").getByText("Saved").waitFor();
      right.locator("text-editor").getByText("Written together.").waitFor();
      right.locator("text-editor .ProseMirror p.n").first().click();
      right.keyboard().press("End");
      right.keyboard().type(" At the same time.");
      left.locator("text-editor").getByText("At the same time.").waitFor();
      left.locator("text-editor .here").getByText("RU").first().waitFor();
      Looking.picture(left, "together-1440-light-en");
      assertThat(reading.sheet(russia, there).wording().words()).contains("together");
    }
  }

  @Test
  void aDraftIsBegunAndReleasedAtTheGate() {
    try (var page = page(tajikistan, 1440, "light", "en")) {
      page.navigate(address("workspace"));
      page.getByText("No private drafts yet").waitFor();
      Looking.picture(page, "workspace-empty-1440-light-en");
      page.getByText("New draft").first().click();
      page.getByLabel("Working title").fill("Memorandum on measuring");
      Looking.at(page, "new-draft-1440-light-en");
      page.getByText("Begin the draft").click();
      page.locator("text-editor .ProseMirror").waitFor();
      page.locator(".docbar .btn.go").click();
      page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Russia")).check();
      Looking.at(page, "release-1440-light-en");
      page.locator(".btn.go").last().click();
      page.getByText("IC/RU-TJ-").first().waitFor();
    }
  }

  private TextId draft(String language) {
    return preparing.begin(
        tajikistan,
        TextKind.MEMORANDUM,
        language.equals("ru")
            ? "Меморандум о стандартизации и метрологии"
            : "Memorandum on standardisation and metrology",
        templates.wording(TextKind.MEMORANDUM, language),
        language);
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
