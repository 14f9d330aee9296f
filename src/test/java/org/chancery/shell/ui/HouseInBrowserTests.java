package org.chancery.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.vaadin.flow.component.html.Paragraph;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.DatabaseInitializer;
import org.chancery.browser.Chromium;
import org.chancery.browser.Dress;
import org.chancery.browser.Looking;
import org.chancery.browser.SignedInByCookie;
import org.chancery.identity.SampleCommission;
import org.chancery.identity.SampleSignIn;
import org.chancery.segments.Bilingual;
import org.chancery.shell.Awaiting;
import org.chancery.shell.AwaitingItem;
import org.chancery.shell.DeskCard;
import org.chancery.shell.Due;
import org.chancery.shell.PartialDate;
import org.chancery.shell.SecondaryPanel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.Authentication;
import org.springframework.test.context.ContextConfiguration;

/** The frame, the desk and the dead ends in a real browser, with pictures in target/screenshots. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DatabaseInitializer.class)
@Import(SignedInByCookie.class)
class HouseInBrowserTests {

  private static final int FIRST_VISIT = 450_000; // bytes, compressed

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired SampleCommission commissions;

  @BeforeAll
  static void openBrowser() {
    chromium = Chromium.open();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @ParameterizedTest
  @MethodSource("org.chancery.browser.Dress#worn")
  void theDeskIsReadableInEveryDress(Dress dress) {
    var language = dress.language();
    try (var page = delegate(dress)) {
      page.navigate(address(""));
      page.locator("ol.await > li").first().waitFor();
      Looking.picture(page, "desk-" + dress);
      assertThat(page.title())
          .isEqualTo(language.equals("ru") ? "Рабочий стол · Chancery" : "Desk · Chancery");
      assertThat(page.evaluate("document.documentElement.lang")).isEqualTo(language);
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      assertThat(
              page.evaluate(
                  "getComputedStyle(document.querySelector('h1')).fontFamily.includes('Chancery"
                      + " Serif') && [...document.fonts].some(f => f.status === 'loaded')"))
          .isEqualTo(true);
      Looking.nothingIsWrong(page, page.url());
    }
  }

  @Test
  void anUnknownAddressAndAThingOneMayNotSeeLookTheSame() {
    try (var page = delegate(1440, "light", "en")) {
      page.navigate(address("no/such/page"));
      page.getByText("There is nothing here for you").waitFor();
      Looking.picture(page, "nothing-here-1440-light-en");
      assertThat(page.locator("main").innerText()).contains("We do not say which");
      Looking.nothingIsWrong(page, page.url());
    }
  }

  @Test
  void changingTheLanguageKeepsThePageAndItsAddress() {
    try (var page = delegate(390, "light", "ru")) {
      page.navigate(address("meetings"));
      page.locator("main h1").waitFor();
      page.locator(".tabbar button").click();
      page.locator("vaadin-dialog .lang button[lang=en]").click();
      page.waitForFunction("document.documentElement.lang === 'en'");
      page.locator(".tabbar a[aria-current=page]").getByText("Meetings").waitFor();
      assertThat(URI.create(page.url()).getPath()).isEqualTo("/meetings");
      Looking.picture(page, "meetings-390-light-en");
    }
  }

  @Test
  void changingTheLanguageAtADeadEndIsRememberedToo() {
    try (var page = delegate(1440, "light", "en")) {
      page.navigate(address("no/such/page"));
      page.getByText("There is nothing here for you").waitFor();
      page.locator(".top .lang button[lang=ru]").click();
      page.getByText("Здесь для вас ничего нет").waitFor();
      assertThat(URI.create(page.url()).getPath()).isEqualTo("/no/such/page");
      page.reload();
      page.getByText("Здесь для вас ничего нет").waitFor();
      assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("ru");
    }
  }

  @Test
  void theBarTellsAsWhomWhatAwaitsAndHowToLeave() {
    try (var page = delegate(1440, "light", "en")) {
      page.navigate(address(""));
      page.locator("ol.await > li").first().waitFor();
      page.locator(".top .as").click();
      page.locator("vaadin-popover[opened] .choice[aria-current]").waitFor();
      Looking.picture(page, "as-whom-1440-light-en");
      page.keyboard().press("Escape");
      page.locator(".top .tool").first().click();
      page.locator("vaadin-popover[opened] a.choice").first().waitFor();
      assertThat(page.locator("vaadin-popover[opened] a.choice").count()).isEqualTo(4);
      Looking.picture(page, "bell-1440-light-en");
      page.keyboard().press("Escape");
      page.locator(".top .tool.menu").click();
      page.locator("vaadin-popover[opened]").getByText("Dark").click();
      page.waitForFunction("getComputedStyle(document.documentElement).colorScheme === 'dark'");
      assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
          .isEqualTo("rgb(21, 25, 27)");
      Looking.picture(page, "menu-1440-dark-en");
      page.reload();
      page.locator("ol.await > li").first().waitFor();
      assertThat(page.evaluate("getComputedStyle(document.documentElement).colorScheme"))
          .isEqualTo("dark");
      assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
          .isEqualTo("rgb(21, 25, 27)");
    }
  }

  @Test
  void theKeyboardReachesTheContentFirst() {
    try (var page = delegate(1440, "light", "en")) {
      page.navigate(address(""));
      page.locator("ol.await > li").first().waitFor();
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.textContent"))
          .isEqualTo("Skip to the content");
      page.keyboard().press("Enter");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
      assertThat(URI.create(page.url()).getPath()).isEqualTo("/");
    }
  }

  @Test
  void somebodyWithoutAMandateIsToldTheirReference() {
    try (var page =
        page(SampleSignIn.newcomer("nobody-" + UUID.randomUUID()), 390, "light", "en")) {
      page.navigate(address(""));
      page.getByText("You have no mandate here yet").waitFor();
      assertThat(page.locator("main .mono").first().innerText()).matches("[A-Z0-9]{4}-[A-Z0-9]{4}");
      Looking.at(page, "no-mandate-390-light-en");
    }
  }

  @Test
  void aFirstVisitIsLightAndAsksNoOtherHost() {
    try (var page = delegate(1440, "light", "ru")) {
      var requests = new ArrayList<Request>();
      page.onRequestFinished(requests::add);
      page.navigate(address(""));
      page.locator("ol.await > li").first().waitFor();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      var fetched =
          requests.stream().filter(request -> !request.url().startsWith("data:")).toList();
      assertThat(fetched)
          .extracting(Request::url)
          .allSatisfy(url -> assertThat(url).contains("//localhost:" + port + "/"));
      var bytes = fetched.stream().mapToInt(request -> request.sizes().responseBodySize).sum();
      assertThat(bytes).as("bytes of a first visit").isBetween(100_000, FIRST_VISIT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "documents", "check", "sign-in-unavailable", "no/such/page"})
  void everyPageForbidsFramesGuessesOfItsTypeAndKeepingIt(String path) {
    try (var page = delegate(1440, "light", "en")) {
      var answer = page.navigate(address(path));
      assertThat(answer.headers())
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("cross-origin-opener-policy", "same-origin")
          .containsEntry("referrer-policy", "same-origin")
          .hasEntrySatisfying("cache-control", kept -> assertThat(kept).contains("no-store"))
          .hasEntrySatisfying(
              "content-security-policy",
              policy ->
                  assertThat(policy)
                      .contains(
                          "default-src 'self'",
                          "form-action 'self'",
                          "frame-ancestors 'none'",
                          "base-uri 'self'",
                          "object-src 'none'"));
    }
  }

  private Page delegate(int width, String scheme, String language) {
    return delegate(Dress.of(width, scheme, language));
  }

  private Page delegate(Dress dress) {
    var commission = commissions.found();
    return page(SampleSignIn.of(commission, commission.delegateOf("TJ")), dress);
  }

  private Page page(Authentication signIn, int width, String scheme, String language) {
    return page(signIn, Dress.of(width, scheme, language));
  }

  private Page page(Authentication signIn, Dress dress) {
    var reader = chromium.reader(dress);
    SignedInByCookie.as(reader, signIn, address(""));
    return reader.newPage();
  }

  private String address(String path) {
    return "http://localhost:" + port + "/" + path;
  }

  /** Gives the desk something to show. */
  @TestConfiguration
  static class Sample {

    @Bean
    Awaiting sampleOfWhatAwaits() {
      return (actor, locale) ->
          List.of(
              item(
                  new Bilingual(
                          "Answer before the silence ends: a training week on metrology in the work"
                              + " plan for 2024",
                          "Ответить до окончания процедуры молчания: учебная неделя по метрологии в"
                              + " плане работы на 2024 год")
                      .in(locale),
                  new Bilingual("State position", "Выразить позицию").in(locale),
                  new Due.At(Instant.now().plusSeconds(3 * 86_400), ZoneId.of("Europe/Moscow"))),
              item(
                  new Bilingual(
                          "Clear Tajikistan’s comments on the draft list of standards",
                          "Согласовать замечания Таджикистана к проекту перечня стандартов")
                      .in(locale),
                  new Bilingual("Review 3 comments", "Рассмотреть 3 замечания").in(locale),
                  new Due.On(PartialDate.parse("2031-03-29"))),
              item(
                  new Bilingual("Approve the agenda", "Согласовать повестку дня").in(locale),
                  new Bilingual("Read and approve", "Прочитать").in(locale),
                  new Due.On(PartialDate.parse("2031-04"))),
              item(
                  new Bilingual("Sign the memorandum", "Подписать меморандум").in(locale),
                  new Bilingual("See what is missing", "Чего не хватает").in(locale),
                  null));
    }

    private static AwaitingItem item(String title, String verb, @Nullable Due due) {
      return new AwaitingItem(title, verb, "documents", List.of("IC/22/1"), Instant.now(), due);
    }

    @Bean
    DeskCard sampleCard() {
      return (actor, locale) ->
          Optional.of(
              new SecondaryPanel(
                      new Bilingual("Next meeting", "Следующее заседание").in(locale),
                      new Paragraph(PartialDate.parse("2024-09/2024-10").in(locale)))
                  .boxed());
    }
  }
}
