package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.chancery.browser.Chromium;
import org.chancery.browser.Dress;
import org.chancery.browser.SignedInByCookie;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.Templates;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextKind;
import org.chancery.identity.Actor;
import org.chancery.identity.SampleCommission;
import org.chancery.identity.SampleSignIn;
import org.chancery.meetings.SampleAgendas;
import org.chancery.meetings.ui.MeetingsNavigation;
import org.chancery.review.SampleReviews;
import org.chancery.review.ui.ReviewNavigation;
import org.chancery.signing.SampleInstruments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * What a whole page costs the database, the frame around it included, when a browser opens its
 * address: little, and the same with ten documents and with a thousand.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DatabaseInitializer.class)
@Import(SignedInByCookie.class)
class PagesCostTests {

  /** More than a page lists; {@code -Dchancery.long=true} makes a thousand. */
  private static final int VERY_MANY = Boolean.getBoolean("chancery.long") ? 1_000 : 120;

  private static final int MOST = 12;
  private static final int MOST_WITH_A_LINE = 18;

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired SampleCommission commissions;
  @Autowired SampleInstruments instruments;
  @Autowired SampleAgendas agendas;
  @Autowired SampleReviews reviews;
  @Autowired PreparingTexts preparing;
  @Autowired ReleasingTexts releasing;
  @Autowired Templates templates;

  private final Set<String> visited = new HashSet<>();

  @BeforeAll
  static void openBrowser() {
    chromium = Chromium.open();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @Test
  void everyPageCostsLittleAndTheSameWithTenDocumentsAndWithVeryMany() {
    var commission = commissions.found();
    var people = SampleInstruments.People.of(commission);
    var tajikistan = people.tajikistan();
    var chairOfCouncil = commission.chairOf("CCS");
    var instrument = instruments.opened(people, "Memorandum on measuring");
    var text = instruments.released(people, "Memorandum on weighing");
    var review = reviews.submitted(tajikistan, chairOfCouncil);
    var meeting = agendas.meeting(people.secretary(), "COM", 21);
    var agenda = agendas.threeItems(people.secretary(), meeting);
    IntStream.range(0, 10).forEach(number -> document(tajikistan, people.russia(), number));
    var addresses =
        List.of(
            "",
            "documents",
            "workspace",
            "meetings",
            MeetingsNavigation.meeting(meeting),
            "reviews",
            ReviewNavigation.review(review),
            "instruments",
            "instruments/" + instrument.space().id() + "/" + instrument.id(),
            "texts/" + text.space().id() + "/" + text.id());
    var secretarial = List.of("", MeetingsNavigation.agenda(agenda));
    var few = costs(commission, tajikistan, addresses);
    var fewOfSecretary = costs(commission, people.secretary(), secretarial);
    IntStream.range(10, VERY_MANY).forEach(number -> document(tajikistan, people.russia(), number));
    var many = costs(commission, tajikistan, addresses);
    assertThat(pages(many)).isEqualTo(pages(few));
    // beside its page an open text has a line, which joins in a transaction of its own and may ask
    // once more how far the text is while the page is counted
    assertThat(line(many)).isBetween(3, MOST_WITH_A_LINE);
    assertThat(line(few)).isBetween(3, MOST_WITH_A_LINE);
    assertThat(costs(commission, people.secretary(), secretarial)).isEqualTo(fewOfSecretary);
    assertThat(fewOfSecretary)
        .allSatisfy((address, number) -> assertThat(number).as(address).isBetween(3, MOST));
    assertThat(pages(few))
        .allSatisfy((address, number) -> assertThat(number).as(address).isBetween(3, MOST));
  }

  private static Map<String, Integer> pages(Map<String, Integer> costs) {
    var pages = new java.util.TreeMap<>(costs);
    pages.keySet().removeIf(address -> address.startsWith("texts/"));
    return pages;
  }

  private static int line(Map<String, Integer> costs) {
    return costs.entrySet().stream()
        .filter(cost -> cost.getKey().startsWith("texts/"))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private void document(Actor tajikistan, Actor russia, int number) {
    TextId draft =
        preparing.begin(
            tajikistan,
            TextKind.NOTE,
            "Note " + number,
            templates.wording(TextKind.WORK_PLAN, "en"),
            "en");
    if (number % 5 == 0) {
      releasing.release(tajikistan, draft, List.of(russia.holder().id()));
    }
  }

  private Map<String, Integer> costs(
      SampleCommission.Founded commission, Actor person, List<String> addresses) {
    var reader = chromium.reader(Dress.USUAL);
    SignedInByCookie.as(reader, SampleSignIn.of(commission, person), address(""));
    var costs = new LinkedHashMap<String, Integer>();
    try (var page = reader.newPage()) {
      visit(page, "check"); // what the first page of a session costs more is not any page's
      for (var address : addresses) {
        if (visited.add(person.id() + " " + address)) {
          visit(page, address); // the first look at a thing has nothing to compare with
        }
        var sent = StatementsCounted.inAnswersTo(() -> visit(page, address));
        costs.put(address, sent.size());
      }
    }
    return costs;
  }

  private void visit(Page page, String path) {
    page.navigate(address(path));
    page.locator("main h1").first().waitFor();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    if (path.startsWith("texts/")) {
      page.waitForTimeout(300); // its line is no request, and joins later
    }
  }

  private String address(String path) {
    return "http://localhost:" + port + "/" + path;
  }
}
