package org.chancery.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chancery.DatabaseInitializer;
import org.chancery.drafting.AgreeingTexts;
import org.chancery.drafting.Edit;
import org.chancery.drafting.EditingTexts;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReleasingTexts;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.ContextConfiguration;

/** Drafting in a real browser: written, released, agreed; pictures in target/screenshots. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DatabaseInitializer.class)
class DraftingInBrowserTests {

  private static final Path PICTURES = Path.of("target/screenshots");
  private static final Map<String, org.springframework.security.core.Authentication> SIGNED_IN =
      new java.util.concurrent.ConcurrentHashMap<>();
  private static Playwright playwright;
  private static Browser browser;

  @LocalServerPort int port;
  @Autowired SampleCommission commissions;
  @Autowired PreparingTexts preparing;
  @Autowired EditingTexts editing;
  @Autowired ReleasingTexts releasing;
  @Autowired AgreeingTexts agreeing;
  @Autowired ReadingTexts reading;
  @Autowired Templates templates;

  SampleCommission.Founded commission;
  Actor tajikistan;
  Actor headOfTajikistan;
  Actor russia;

  @BeforeAll
  static void openBrowser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
  }

  @AfterAll
  static void closeBrowser() {
    playwright.close();
  }

  @BeforeEach
  void peopleOfACommission() {
    commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    headOfTajikistan = commission.headOf("TJ");
    russia = commission.delegateOf("RU");
  }

  @ParameterizedTest
  @CsvSource({"1440,light,en", "1440,dark,ru", "390,light,ru", "390,dark,en"})
  void everyPageIsReadableInEveryDress(int width, String scheme, String language) {
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
    editing.edit(russia, new Edit(there, 0, changed, "tab"));
    var second = agreeing.propose(russia, there);
    var dress = width + "-" + scheme + "-" + language;
    try (var page = page(headOfTajikistan, width, scheme, language)) {
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
      page.waitForTimeout(600); // until the dialog lies opaque over its backdrop
      // on a phone the struck words wrap below the fold of the sheet, and axe takes the backdrop
      // for
      // their ground; the same words are measured at 1440
      nothingIsWrong(
          page, width < 500 ? new AxeBuilder(page).exclude(".changes del") : new AxeBuilder(page));
      shoot(page, "agree-" + dress);
    }
  }

  private void see(Page page, String path, String name, String awaited) {
    page.navigate(address(path));
    page.locator(awaited).first().waitFor();
    page.waitForTimeout(400);
    shoot(page, name);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as(name + " scrolls sideways")
        .isEqualTo(true);
    nothingIsWrong(page);
  }

  @Test
  void whatIsTypedIsSavedAndSeenByTheOtherSide() {
    var there = releasing.release(tajikistan, draft("en"), List.of(russia.holder().id()));
    try (var left = page(tajikistan, 1440, "light", "en");
        var right = page(russia, 1440, "light", "en")) {
      left.navigate(address(DraftingNavigation.text(there)));
      right.navigate(address(DraftingNavigation.text(there)));
      left.getByText("Take the pen").click();
      left.getByText("You hold the pen.").waitFor();
      right.getByText("Tajikistan, delegate holds the pen.").waitFor();
      left.locator("text-editor .ProseMirror[contenteditable=true]").waitFor();
      left.locator("text-editor .ProseMirror p.preamble").first().click();
      left.keyboard().press("End");
      left.keyboard().type(" Written together.");
      left.locator(".docbar .saved").getByText("Saved").waitFor();
      right.locator("text-editor").getByText("Written together.").waitFor();
      right.getByText("Ask for the pen").click();
      left.getByText("Russia, delegate asks for the pen.").waitFor();
      shoot(left, "pen-asked-1440-light-en");
      left.getByText("Hand over the pen").click();
      right.getByText("You hold the pen.").waitFor();
      assertThat(reading.sheet(russia, there).wording().words()).contains("together");
    }
  }

  @Test
  void aDraftIsBegunAndReleasedAtTheGate() {
    try (var page = page(tajikistan, 1440, "light", "en")) {
      page.navigate(address("workspace"));
      page.getByText("No private drafts yet").waitFor();
      shoot(page, "workspace-empty-1440-light-en");
      page.getByText("New draft").first().click();
      page.getByLabel("Working title").fill("Memorandum on measuring");
      nothingIsWrong(page);
      shoot(page, "new-draft-1440-light-en");
      page.getByText("Begin the draft").click();
      page.locator("text-editor .ProseMirror").waitFor();
      page.locator(".docbar .btn.go").click();
      page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Russia")).check();
      nothingIsWrong(page);
      shoot(page, "release-1440-light-en");
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
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, width > 640 ? 1000 : 844)
                .setColorScheme(scheme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE));
    var subject = commission.subjectOf(person);
    SIGNED_IN.put(subject, SampleSignIn.of(commission, person));
    context.addCookies(
        List.of(
            new Cookie("as", URLEncoder.encode(subject, StandardCharsets.UTF_8))
                .setUrl(address(""))));
    return context.newPage();
  }

  private static void nothingIsWrong(Page page) {
    nothingIsWrong(page, new AxeBuilder(page));
  }

  private static void nothingIsWrong(Page page, AxeBuilder axe) {
    var serious =
        axe.analyze().getViolations().stream()
            .filter(v -> List.of("serious", "critical").contains(v.getImpact()))
            .map(
                v ->
                    v.getId()
                        + ": "
                        + v.getNodes().stream()
                            .map(n -> n.getHtml() + " " + n.getFailureSummary())
                            .limit(3)
                            .toList())
            .toList();
    assertThat(serious).isEmpty();
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  private String address(String path) {
    return "http://localhost:" + port + "/" + path;
  }

  /** Signs in whomever the cookie names. */
  @TestConfiguration
  static class SignIn {

    @Bean
    FilterRegistrationBean<Filter> signInOfDrafters() {
      Filter filter =
          (request, response, chain) -> {
            var cookies = ((HttpServletRequest) request).getCookies();
            for (var cookie : cookies == null ? new jakarta.servlet.http.Cookie[0] : cookies) {
              if (cookie.getName().equals("as")) {
                var subject = URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
                ((HttpServletRequest) request)
                    .getSession()
                    .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(
                            java.util.Objects.requireNonNull(SIGNED_IN.get(subject))));
              }
            }
            chain.doFilter(request, response);
          };
      var registration = new FilterRegistrationBean<>(filter);
      registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
      return registration;
    }
  }
}
