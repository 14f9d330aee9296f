package org.chancery.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.chancery.demonstration.KeycloakSessions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What happens to people when something breaks: the portal is killed, Keycloak is away, somebody is
 * signed out from afar. The chapters follow each other.
 */
@Order(Integer.MAX_VALUE)
@ExtendWith(OneHouse.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MishapsStoryTests {

  private static RealHouse house;
  private static String draft = "";

  @BeforeAll
  static void enter(RealHouse one) {
    house = one;
  }

  @Test
  @Order(1)
  void withoutKeycloakThoseSignedInGoOnAndTheOthersAreTold() {
    try (var tajikistan = Person.at(house, "delegate.tj").signIn();
        var russia = Person.at(house, "delegate.ru")) {
      begin(tajikistan);
      house.services().stopKeycloak();
      tajikistan.look("without-keycloak");
      type(tajikistan, " alone");
      tajikistan.saved();
      tajikistan.open("documents").open("workspace").sees("Without a break");
      tajikistan.open(draft).sees("alone");
      russia.page().navigate(house.address() + "/workspace");
      russia.sees("The sign-in does not answer at this moment").look("sign-in-unavailable");
      assertThat(russia.page().url()).startsWith(house.address());
      house.services().startKeycloak();
      russia.page().navigate(house.address() + "/workspace");
      russia.password().sees("Our workspace");
    }
  }

  @Test
  @Order(2)
  void aSessionEndedInKeycloakClosesThatPersonsPagesAndNobodyElses() {
    try (var tajikistan = Person.at(house, "delegate.tj").signIn();
        var russia = Person.at(house, "delegate.ru").signIn()) {
      tajikistan.open(draft);
      var second = tajikistan.page().context().newPage();
      second.navigate(house.address() + "/documents");
      second.locator("main h1").waitFor();
      russia.open("documents");
      assertThat(new KeycloakSessions(house.services()).end("delegate.tj")).isPositive();
      for (var page : List.of(tajikistan.page(), second)) {
        page.waitForURL(
            MishapsStoryTests::asksWhoIsThere, new Page.WaitForURLOptions().setTimeout(5_000));
        assertThat(page.locator("text-editor, .house").count()).isZero();
      }
      russia.click("Our workspace").sees("Our workspace");
      assertThat(asksWhoIsThere(russia.page().url())).isFalse();
    }
  }

  @Test
  @Order(3)
  void aTabKeepsItsCapacityWhenItsPersonProvesWhoTheyAreAndGoesOnWriting() {
    try (var tajikistan = Person.at(house, "delegate.tj").signIn()) {
      tajikistan.open(draft);
      type(tajikistan, " mine");
      tajikistan.saved();
      prove(tajikistan, draft);
      tajikistan.sees("mine");
      type(tajikistan, " still");
      tajikistan.saved();
      // another tab writes at the same time
      var other = tajikistan.page().context().newPage();
      other.navigate(house.address() + "/" + draft);
      other.locator("text-editor .ProseMirror").getByText("still").waitFor();
    }
    try (var chair = Person.at(house, "chair").signIn()) {
      chair.actAs("Head of Delegation").open("documents");
      prove(chair, "workspace");
      assertThat(chair.page().locator("button.as").innerText()).contains("Head of Delegation");
    }
  }

  @Test
  @Order(4)
  void tabsThatSignInAtTheSameTimeComeBackEachToItsOwnPage() {
    try (var tajikistan = Person.at(house, "delegate.tj").signIn()) {
      var pages = List.of("documents", "meetings", "workspace", draft);
      var tabs = new ArrayList<Page>();
      for (var path : pages) {
        var tab = tajikistan.page().context().newPage();
        tab.navigate(house.address() + "/" + path);
        tab.locator("main h1").first().waitFor();
        tabs.add(tab);
      }
      // as after a restart of the portal: the browser's session is unknown, Keycloak's is not
      tajikistan
          .page()
          .context()
          .clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
      tabs.forEach(tab -> tab.evaluate("void setTimeout(() => location.reload(), 200)"));
      tajikistan.page().waitForTimeout(1_000);
      for (int i = 0; i < tabs.size(); i++) {
        var tab = tabs.get(i);
        try {
          tab.waitForURL(house.address() + "/" + pages.get(i));
          tab.locator("main h1").first().waitFor();
        } catch (TimeoutError elsewhere) {
          throw new AssertionError(tab.url() + " shows " + tab.innerText("body"), elsewhere);
        }
      }
    }
  }

  @Test
  @Order(5)
  void aPortalKilledWhileManyWriteHasAllThatItAcknowledgedAndGetsTheRestFromTheirBrowsers() {
    var people = new ArrayList<Person>();
    try {
      for (var segment : List.of("tj", "ru", "am", "kg")) {
        people.add(Person.at(house, "delegate." + segment).signIn());
      }
      begin(people.getFirst());
      var table = release(people.getFirst());
      var wires = people.stream().map(person -> Wire.of(person.page())).toList();
      people.forEach(person -> person.open(table));
      for (int i = 0; i < people.size(); i++) {
        caret(people.get(i), i);
      }
      var typed = new ArrayList<String>();
      write(people, 12, typed);
      house.killPortal(); // nobody waited for anything
      write(people, 4, typed);
      house.startPortal();
      var acknowledged = new HashSet<String>();
      for (int i = 0; i < people.size(); i++) {
        people.get(i).page().waitForTimeout(50); // what the browser heard before the end
        acknowledged.addAll(wires.get(i).acknowledged());
      }
      assertThat(acknowledged).isNotEmpty().hasSizeLessThan(typed.size());
      people.getFirst().open(table);
      assertThat(words(people.getFirst())).contains(acknowledged);
      for (var person : people) {
        person.open(table).page().locator("text-editor .saved").getByText("Saved").waitFor();
        person.page().waitForTimeout(500);
      }
      var now = words(people.getFirst().open(table));
      assertThat(now).contains(typed);
      for (var token : typed) {
        assertThat(now.split(token, -1)).as(token).hasSize(2); // once, and only once
      }
    } finally {
      people.forEach(Person::close);
    }
  }

  private static String release(Person person) {
    person.open(draft).click("Release to…");
    var boxes = person.page().locator("vaadin-checkbox:visible label");
    for (int i = 0; i < boxes.count(); i++) {
      boxes.nth(i).click();
    }
    person.clickLast("Release");
    person.page().waitForURL(url -> url.contains("/texts/") && !url.endsWith(draft));
    return person.path();
  }

  private static void caret(Person person, int clause) {
    person.page().locator("text-editor .ProseMirror[contenteditable='true']").waitFor();
    paper(person).locator("p.n").nth(clause).click();
    person.page().keyboard().press("End");
  }

  /** By turns, a word of its own each. */
  private static void write(List<Person> people, int rounds, List<String> typed) {
    for (int i = 0; i < rounds * people.size(); i++) {
      var token = "k%09d".formatted(typed.size());
      typed.add(token);
      people.get(i % people.size()).page().keyboard().insertText(" " + token);
    }
  }

  private static String words(Person person) {
    try {
      paper(person).waitFor();
    } catch (TimeoutError none) {
      throw new AssertionError(
          person.page().url() + " shows " + person.page().locator("body").innerText(), none);
    }
    return paper(person).innerText();
  }

  /** Goes to the second factor and comes back to a page. */
  private static void prove(Person person, String path) {
    person
        .page()
        .navigate(
            house.address()
                + "/oauth2/authorization/keycloak?acr=2&return="
                + URLEncoder.encode("/" + path, StandardCharsets.UTF_8));
    person.code();
    assertThat(person.path()).isEqualTo(path);
  }

  private static boolean asksWhoIsThere(String address) {
    return address.contains("/realms/chancery/");
  }

  private static void begin(Person person) {
    person.open("workspace").click("New draft");
    person.page().locator("vaadin-text-field:visible input").last().fill("Without a break");
    person.clickLast("Begin the draft");
    person.page().waitForURL(url -> url.contains("/texts/"));
    draft = person.path();
  }

  private static void type(Person person, String words) {
    person.page().locator("text-editor .ProseMirror[contenteditable='true']").waitFor();
    paper(person).locator("p").nth(2).click();
    person.page().keyboard().press("End");
    person.page().keyboard().type(words);
  }

  private static Locator paper(Person person) {
    return person.page().locator("text-editor .ProseMirror");
  }
}
