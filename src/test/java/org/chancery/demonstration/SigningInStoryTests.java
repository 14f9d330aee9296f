package org.chancery.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.chancery.browser.Dress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The realm as it behaves in the real Keycloak, and the database as the real PostgreSQL holds it;
 * before a portal stands on them.
 */
@Order(Integer.MAX_VALUE - 3)
@ExtendWith(SharedServices.class)
class SigningInStoryTests {

  /** Not twice the same person, who would be locked out for a while. */
  private static final List<String> PEOPLE =
      List.of("delegate.kz", "expert.kg", "delegate.kg", "expert.kz", "delegate.am");

  private static Services services;

  @BeforeAll
  static void enter(Services shared) {
    services = shared;
  }

  @Test
  void aPasswordGivesLevelOneAndACodeAloneRaisesItToTwo() throws Exception {
    var delegate = new SignIn(services);
    var first =
        delegate.tokens(
            delegate.answer(
                delegate.open(delegate.page(Map.of())),
                Map.of("username", "delegate.tj", "password", "delegate.tj-sample")));
    assertThat(first.acr()).isEqualTo("1");

    HttpResponse<String> codePage = delegate.open(delegate.page(Map.of("acr_values", "2")));
    assertThat(codePage.body()).contains("name=\"otp\"").doesNotContain("name=\"password\"");
    var second =
        delegate.tokens(delegate.answer(codePage, Map.of("otp", TotpCodes.now("delegate.tj"))));
    assertThat(second.acr()).isEqualTo("2");
    assertThat(second.of().get("sub")).isEqualTo(first.of().get("sub"));
    assertThat(second.of().get("auth_time").longValue())
        .isGreaterThanOrEqualTo(first.of().get("auth_time").longValue());
  }

  @Test
  void aWrongCodeRaisesNothing() throws Exception {
    var expert = new SignIn(services);
    var page =
        expert.answer(
            expert.open(expert.page(Map.of("acr_values", "2", "ui_locales", "en"))),
            Map.of("username", "expert.ru", "password", "expert.ru-sample"));
    if (page.statusCode() == 302) {
      page = expert.open(URI.create(page.headers().firstValue("Location").orElseThrow()));
    }
    String right = TotpCodes.now("expert.ru");
    String wrong = right.equals("000000") ? "000001" : "000000";
    assertThat(expert.answer(page, Map.of("otp", wrong)).statusCode()).isEqualTo(200);
  }

  @Test
  void theTokensNameThePersonByTheFixedSubjectAndSayNothingOfRolesOrMail() throws Exception {
    var tokens = signIn("chair");
    var chair =
        Accounts.all().stream().filter(a -> a.login().equals("chair")).findFirst().orElseThrow();
    assertThat(tokens.of().get("sub").stringValue()).isEqualTo(chair.subject().toString());
    assertThat(tokens.of().get("iss").stringValue()).isEqualTo(services.keycloak().issuer());
    assertThat(tokens.of().propertyNames())
        .containsExactlyInAnyOrder(
            "exp",
            "iat",
            "auth_time",
            "jti",
            "iss",
            "aud",
            "sub",
            "typ",
            "azp",
            "sid",
            "at_hash",
            "acr");
    assertThat(tokens.access().propertyNames())
        .doesNotContain(
            "realm_access", "resource_access", "email", "name", "preferred_username", "groups");
  }

  @Test
  void theSignInPageSpeaksBothLanguagesAndAsksNoOtherHost() throws Exception {
    for (String language : new String[] {"en", "ru"}) {
      var visitor = new SignIn(services);
      String page = visitor.open(visitor.page(Map.of("ui_locales", language))).body();
      assertThat(page)
          .contains("lang=\"" + language + "\"")
          .contains(language.equals("en") ? "Sign in" : "Войти")
          .contains("SAMPLE")
          .contains("ОБРАЗЕЦ");
      assertThat(Pattern.compile("(?:src|href)=\"https?://([^/\"]+)").matcher(page).results())
          .allSatisfy(
              host ->
                  assertThat(host.group(1)).isEqualTo("localhost:" + services.ports().keycloak()));
    }
    var visitor = new SignIn(services);
    assertThat(visitor.open(visitor.page(Map.of())).body()).contains("lang=\"ru\"");
  }

  @Test
  void everySignInPageCanBeReadInBothLanguagesBrightAndDarkWideAndNarrow() throws Exception {
    var visitor = new SignIn(services);
    try (var pages = new SignInPages()) {
      var people = PEOPLE.iterator();
      for (var dress : Dress.worn().toList()) {
        var language = dress.language();
        pages.walk(
            people.next(),
            visitor.page(Map.of("acr_values", "2", "ui_locales", language)),
            visitor.page(Map.of("ui_locales", language, "redirect_uri", "http://elsewhere/")),
            dress);
      }
      assertThat(pages.faults()).isEmpty();
    }
  }

  @Test
  void aSessionEndedInKeycloakIsToldToThePortal() throws Exception {
    var told = new LinkedBlockingQueue<String>();
    var portal =
        HttpServer.create(new InetSocketAddress("localhost", services.ports().portal()), 0);
    portal.createContext(
        "/logout/connect/back-channel/keycloak",
        exchange -> {
          told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    portal.start();
    try {
      var visitor = new SignIn(services);
      visitor.end(signIn(visitor, "secretary"));
      assertThat(told.poll(5, TimeUnit.SECONDS)).startsWith("logout_token=");
    } finally {
      portal.stop(0);
    }
  }

  @Test
  void theDatabaseReachesTheDiskAndItsRolesAreNotAbovePolicies() throws Exception {
    try (var connection = services.database().superuser().getConnection();
        var statement = connection.createStatement()) {
      for (String setting : new String[] {"fsync", "synchronous_commit"}) {
        try (var row = statement.executeQuery("show " + setting)) {
          assertThat(row.next()).isTrue();
          assertThat(row.getString(1)).as(setting).isEqualTo("on");
        }
      }
      try (var row =
          statement.executeQuery(
              "select bool_or(rolsuper or rolbypassrls) from pg_roles where rolname in"
                  + " ('portal_app', 'portal_migrator', 'portal_owner')")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getBoolean(1)).isFalse();
      }
    }
  }

  private static SignIn.Tokens signIn(String login) throws Exception {
    return signIn(new SignIn(services), login);
  }

  private static SignIn.Tokens signIn(SignIn visitor, String login) throws Exception {
    return visitor.tokens(
        visitor.answer(
            visitor.open(visitor.page(Map.of())),
            Map.of("username", login, "password", login + "-sample")));
  }
}
