package org.chancery.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.DatabaseInitializer;
import org.chancery.identity.SampleCommission;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.ContextConfiguration;

/** The frame, the desk and the dead ends in a real browser, with pictures in target/screenshots. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DatabaseInitializer.class)
class HouseInBrowserTests {

  private static final Path PICTURES = Path.of("target/screenshots");
  private static Playwright playwright;
  private static Browser browser;

  @LocalServerPort int port;
  @Autowired SampleCommission commissions;

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

  @ParameterizedTest
  @CsvSource({
    "1440,light,en", "1440,light,ru", "1440,dark,en", "1440,dark,ru",
    "390,light,en", "390,light,ru", "390,dark,en", "390,dark,ru"
  })
  void theDeskIsReadableInEveryDress(int width, String scheme, String language) {
    try (var page = delegate(width, scheme, language)) {
      page.navigate(address(""));
      page.locator("ol.await > li").first().waitFor();
      shoot(page, "desk-" + width + "-" + scheme + "-" + language);
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
      nothingIsWrong(page);
    }
  }

  @Test
  void anUnknownAddressAndAThingOneMayNotSeeLookTheSame() {
    try (var page = delegate(1440, "light", "en")) {
      page.navigate(address("no/such/page"));
      page.getByText("There is nothing here for you").waitFor();
      shoot(page, "nothing-here-1440-light-en");
      assertThat(page.locator("main").innerText()).contains("We do not say which");
      nothingIsWrong(page);
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
      shoot(page, "meetings-390-light-en");
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
      shoot(page, "as-whom-1440-light-en");
      page.keyboard().press("Escape");
      page.locator(".top .tool").first().click();
      page.locator("vaadin-popover[opened] a.choice").first().waitFor();
      assertThat(page.locator("vaadin-popover[opened] a.choice").count()).isEqualTo(4);
      shoot(page, "bell-1440-light-en");
      page.keyboard().press("Escape");
      page.locator(".top .tool.menu").click();
      page.locator("vaadin-popover[opened]").getByText("Dark").click();
      page.waitForFunction("getComputedStyle(document.documentElement).colorScheme === 'dark'");
      assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
          .isEqualTo("rgb(21, 25, 27)");
      shoot(page, "menu-1440-dark-en");
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
    try (var page = page("nobody-" + UUID.randomUUID(), 390, "light", "en")) {
      page.navigate(address(""));
      page.getByText("You have no mandate here yet").waitFor();
      assertThat(page.locator("main .mono").first().innerText()).matches("[A-Z0-9]{4}-[A-Z0-9]{4}");
      shoot(page, "no-mandate-390-light-en");
      nothingIsWrong(page);
    }
  }

  @Test
  void nothingIsFetchedFromAnotherHost() {
    try (var page = delegate(1440, "light", "ru")) {
      var foreign = new java.util.ArrayList<String>();
      var bytes = new java.util.concurrent.atomic.AtomicLong();
      page.onRequest(
          request -> {
            if (!request.url().startsWith("data:")
                && !request.url().contains("localhost:" + port)) {
              foreign.add(request.url());
            }
          });
      page.onResponse(
          response -> {
            var length = response.headerValue("content-length");
            bytes.addAndGet(length == null ? 0 : Long.parseLong(length));
          });
      page.navigate(address(""));
      page.locator("ol.await > li").first().waitFor();
      assertThat(foreign).isEmpty();
    }
  }

  private Page delegate(int width, String scheme, String language) {
    var commission = commissions.found();
    return page(commission.subjectOf(commission.delegateOf("TJ")), width, scheme, language);
  }

  private Page page(String subject, int width, String scheme, String language) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, width > 640 ? 1000 : 844)
                .setColorScheme(scheme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale(language)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    context.addCookies(List.of(new Cookie("as", encoded(subject)).setUrl(address(""))));
    return context.newPage();
  }

  private static String encoded(String subject) {
    return java.net.URLEncoder.encode(subject, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static void nothingIsWrong(Page page) {
    var serious =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
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

  /** Signs in whomever the cookie names, and gives the desk something to show. */
  @TestConfiguration
  static class Sample {

    @Bean
    FilterRegistrationBean<Filter> signIn() {
      Filter filter =
          (request, response, chain) -> {
            var cookies = ((HttpServletRequest) request).getCookies();
            for (var cookie : cookies == null ? new jakarta.servlet.http.Cookie[0] : cookies) {
              if (cookie.getName().equals("as")) {
                var session = ((HttpServletRequest) request).getSession();
                session.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    new SecurityContextImpl(
                        signedIn(
                            java.net.URLDecoder.decode(
                                cookie.getValue(), java.nio.charset.StandardCharsets.UTF_8))));
              }
            }
            chain.doFilter(request, response);
          };
      var registration = new FilterRegistrationBean<>(filter);
      registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
      return registration;
    }

    private static OAuth2AuthenticationToken signedIn(String subject) {
      var now = Instant.now();
      var token =
          new OidcIdToken(
              "token",
              now,
              now.plusSeconds(3600),
              Map.of("sub", subject, "iss", "https://sample.example/realms/chancery"));
      return new OAuth2AuthenticationToken(
          new DefaultOidcUser(List.of(), token), List.of(), "keycloak");
    }

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
