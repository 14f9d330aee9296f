package org.chancery.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.chancery.browser.Dress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole main job, as its people do it: one memorandum from a private draft to a proof, and one
 * agenda to its approval. The chapters follow each other.
 */
@Order(Integer.MAX_VALUE - 1)
@ExtendWith(OneHouse.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MemorandumStoryTests {

  private static final String DELETED = "zaqdeleted";
  private static final Path SIGNED = Path.of("target/services/story/memorandum.pdf");

  private static RealHouse house;
  private static String vault = "";
  private static String table = "";
  private static String instrument = "";

  @BeforeAll
  static void enter(RealHouse one) {
    house = one;
  }

  @Test
  @Order(1)
  void aDelegateDraftsInTheVaultAndReleasesToRussia() {
    try (var tajikistan = Person.at(house, "delegate.tj").signIn()) {
      tajikistan.look("desk-delegate").open("workspace").look("workspace-empty");
      tajikistan.click("New draft");
      tajikistan
          .page()
          .locator("vaadin-text-field:visible input")
          .last()
          .fill("Standardisation and metrology");
      tajikistan.clickLast("Begin the draft");
      tajikistan.page().waitForURL(url -> url.contains("/texts/"));
      vault = tajikistan.path();
      write(tajikistan, 2, " " + DELETED);
      for (int i = 0; i <= DELETED.length(); i++) {
        tajikistan.page().keyboard().press("Backspace");
      }
      tajikistan.page().keyboard().type(" Agreed words.");
      tajikistan.saved();
      tajikistan.look("text-vault").click("Release to…");
      tajikistan.page().locator("vaadin-checkbox:has-text('Russia') label").click();
      tajikistan.look("release").clickLast("Release");
      tajikistan.page().waitForURL(url -> url.contains("/texts/") && !url.contains(vault));
      table = tajikistan.path();
      tajikistan.sees("Agreed words.").look("text-table");
    }
  }

  @Test
  @Order(2)
  void russiaReadsTheReleasedRevisionAndNothingThatWasDeletedBefore() {
    try (var russia = Person.at(house, "delegate.ru").signIn()) {
      russia.open("documents").sees("Standardisation and metrology").open(table);
      russia.sees("Agreed words.");
      russia.open(vault).sees("There is nothing here for you");
      russia.open(table).sees("Your changes are suggestions");
      write(russia, 4, " From Russia.");
      russia.saved();
      russia.sees("Suggestions (1)").look("text-suggested");
      assertThat(russia.everythingHeard()).contains("Agreed words").doesNotContain(DELETED);
      assertThat(russia.faults()).isEmpty();
    }
  }

  @Test
  @Order(3)
  void theOtherFourSeeNothing() {
    for (var segment : new String[] {"am", "by", "kz", "kg"}) {
      try (var other = Person.at(house, "delegate." + segment).signIn()) {
        other
            .open("documents")
            .open(table)
            .sees("There is nothing here for you")
            .open(vault)
            .sees("There is nothing here for you");
        assertThat(other.everythingHeard())
            .doesNotContain("Agreed words", "Standardisation and metrology · Chancery", DELETED);
      }
    }
  }

  @Test
  @Order(4)
  void thePenHolderAcceptsAndBringsTheTextToACleanAndAFrozenState() {
    try (var tajikistan = Person.at(house, "delegate.tj").signIn()) {
      tajikistan.look("desk-pen-holder").click("Read and decide").sees("From Russia.");
      tajikistan.click("Accept").click("Declare it clean").look("text-clean");
      tajikistan.click("Freeze for agreement").look("freezing").clickLast("Freeze it");
      tajikistan.sees("/Rev.1").look("text-frozen");
      assertThat(tajikistan.page().locator("text-editor ins").count()).isZero();
      assertThat(tajikistan.faults()).isEmpty();
    }
  }

  @Test
  @Order(5)
  void bothHeadsAgreeToOneExactRevision() {
    try (var head = Person.at(house, "head.tj").signIn()) {
      head.click("Read and agree").click("Agree to IC/").look("agree").clickLast("Agree to IC/");
      head.sees("You agreed to");
    }
    try (var chair = Person.at(house, "chair").signIn()) {
      chair.actAs("Head of Delegation").open(table);
      chair.click("Agree to IC/").clickLast("Agree to IC/");
      chair.sees("The text is final");
    }
  }

  @Test
  @Order(6)
  void theChairApprovesTheAgendaAfterAStepUpAndTheNoteIsKept() {
    try (var chair = Person.at(house, "chair").signIn()) {
      chair.click("Read and approve").look("agenda-provisional").click("Approve the agenda");
      chair.page().locator("vaadin-text-area:visible textarea").fill("For the record.");
      chair.page().keyboard().press("Tab");
      chair.clickLast("Confirm who you are").code();
      assertThat(chair.page().locator("vaadin-text-area:visible textarea").inputValue())
          .isEqualTo("For the record.");
      chair.look("agenda-consent").clickLast("Approve IC/21/1");
      chair.sees("is approved and circulated");
    }
    try (var delegate =
        Person.at(house, "expert.kg", new Dress(390, ColorScheme.DARK, "ru")).signIn()) {
      delegate.open("meetings");
      delegate.page().locator("a[href^='meetings/']").nth(1).click();
      delegate.settle();
      delegate.look("meeting-390-dark-ru");
      delegate.sees("IC/21/1");
      delegate.doesNotSee("Стандартизация и метрология");
    }
  }

  @Test
  @Order(7)
  void theAgreedRevisionIsOpenedForSignature() {
    try (var tajikistan = Person.at(house, "delegate.tj").signIn()) {
      tajikistan.open(table).click("Open for signature").look("opening").clickLast("for signature");
      tajikistan.page().waitForURL(url -> url.contains("/instruments/"));
      instrument = tajikistan.path();
      tajikistan.sees("Not signed yet").look("instrument");
    }
  }

  @Test
  @Order(8)
  void eachPartyPresentsFullPowersAndTheDepositaryAcceptsThem() throws Exception {
    var document = Files.createTempDirectory("powers").resolve("full-powers.pdf");
    Files.writeString(document, "%PDF-1.7 SAMPLE full powers");
    try (var signatory = Person.at(house, "signatory.rosstandart").signIn()) {
      signatory.open(instrument).sees("You have no accepted full powers");
    }
    for (var party : new String[] {"delegate.tj", "delegate.ru"}) {
      try (var delegate = Person.at(house, party).signIn()) {
        delegate.open(instrument).click("Present full powers");
        var until = delegate.page().locator("vaadin-date-picker:visible input").last();
        until.fill("12/31/2030");
        until.press("Enter");
        until.press("Tab");
        delegate.page().locator("input[type=file]").last().setInputFiles(document);
        delegate.sees("full-powers.pdf").look("powers-" + party);
        delegate.clickLast("Present to the depositary").sees("The depositary checks them");
      }
    }
    try (var depositary = Person.at(house, "depositary").signIn()) {
      for (int i = 0; i < 2; i++) {
        depositary.open(instrument).click("Check the full powers").look("powers-check-" + i);
        depositary.page().getByText("In due form").last().click();
        depositary.clickLast("Answer").sees("was recorded");
      }
    }
  }

  @Test
  @Order(9)
  void bothSignatoriesSignWithTheirOwnKeys() {
    for (var signatory : new String[] {"signatory.tajikstandart", "signatory.rosstandart"}) {
      try (var person = Person.at(house, signatory).signIn()) {
        person.open(instrument).click("Sign the memorandum").look("signing");
        person.clickLast("Confirm that it is you").code();
        var passphrase = person.page().locator("vaadin-password-field:visible input");
        person.page().getByText("Signature: it binds the party").last().click();
        passphrase.fill("wrong");
        person.clickLast("Sign IC/");
        assertThat(passphrase.isVisible()).isTrue();
        passphrase.fill(signatory + "-key");
        person
            .clickLast("Sign IC/")
            .sees(
                signatory.endsWith("rosstandart")
                    ? "the memorandum is concluded"
                    : "Every original carries your signature");
        person.look("signed-" + signatory);
        if (signatory.endsWith("rosstandart")) {
          var download = person.page().waitForDownload(() -> person.click("Download, "));
          download.saveAs(SIGNED);
        }
      }
    }
  }

  @Test
  @Order(10)
  void anybodyProvesTheFileWithoutSigningIn() throws Exception {
    try (var visitor = Person.at(house, "visitor")) {
      visitor.open("check").look("check");
      visitor.page().locator("input[type=file]").first().setInputFiles(SIGNED);
      visitor.sees("Genuine, and unchanged").look("check-genuine");
      var altered = Files.readAllBytes(SIGNED);
      altered[altered.length / 2] ^= 1;
      var changed = SIGNED.resolveSibling("altered.pdf");
      Files.write(changed, altered);
      visitor.open("check");
      visitor.page().locator("input[type=file]").first().setInputFiles(changed);
      visitor.sees("Do not rely on this file").look("check-altered");
      assertThat(visitor.hosts())
          .allSatisfy(host -> assertThat(host).startsWith("localhost:18520"));
    }
  }

  @Test
  @Order(11)
  void aReaderOfAnotherMakerFindsAllThreeSignaturesValid() throws Exception {
    assumeTrue(onPath("pdfsig"), "poppler's pdfsig is not installed here");
    var pdfsig =
        new ProcessBuilder("pdfsig", "-nocert", SIGNED.toString())
            .redirectErrorStream(true)
            .start();
    var says = new String(pdfsig.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(pdfsig.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Pattern.compile("Signature is Valid").matcher(says).results()).as(says).hasSize(3);
  }

  @Test
  @Order(12)
  void theDepositaryKeepsTheOriginalsAndEverySegmentReadsTheRegister() throws Exception {
    try (var depositary = Person.at(house, "depositary").signIn()) {
      depositary.open(instrument).click("Deposit the originals").look("deposit");
      depositary.clickLast("Deposit").sees("is deposited and registered").look("deposited");
      var bundle = depositary.page().waitForDownload(() -> depositary.click("Proof bundle"));
      assertThat(Files.size(bundle.path())).isGreaterThan(10_000);
      var copy = depositary.page().waitForDownload(() -> depositary.click("Certified true copy"));
      assertThat(Files.size(copy.path())).isGreaterThan(10_000);
    }
    try (var outsider = Person.at(house, "delegate.kz").signIn()) {
      outsider.sees("Recent entries in the register").open("register");
      outsider.sees("Standardisation and metrology").look("register");
      assertThat(outsider.everythingHeard()).doesNotContain("Agreed words");
    }
  }

  @Test
  @Order(13)
  void everyPageIsReadableWideAndNarrowBrightAndDarkInBothLanguages() {
    // in the usual dress the chapters before have looked
    for (var dress : Dress.worn().filter(dress -> !dress.equals(Dress.USUAL)).toList()) {
      try (var person = Person.at(house, "delegate.tj", dress).signIn()) {
        for (var page :
            new String[] {
              "",
              "workspace",
              "meetings",
              "documents",
              table,
              "instruments",
              instrument,
              "register",
              "check",
              "nowhere"
            }) {
          person.open(page);
          person.look((page.isEmpty() ? "desk" : page.split("/")[0]) + "-" + dress);
        }
        assertThat(person.faults()).isEmpty();
      }
    }
    try (var administrator = Person.at(house, "segment-admin.tj").signIn()) {
      administrator.open("people").look("people");
    }
  }

  @Test
  @Order(14)
  void outsidersWhoKnowAnAddressGetTheSameNothingAsThoseWhoGuess() {
    for (var login : new String[] {"delegate.kz", "chair.rbc"}) {
      try (var person = Person.at(house, login).signIn()) {
        var outsider = new Outsider(person);
        var nothing = outsider.opensNothing("texts");
        for (var address : foreign()) {
          assertThat(outsider.opens(address)).as(login + " at " + address).isEqualTo(nothing);
        }
        assertThat(person.everythingHeard()).doesNotContain("Agreed words", DELETED);
      }
    }
    try (var secretary = Person.at(house, "secretary").signIn()) {
      var outsider = new Outsider(secretary);
      assertThat(outsider.opens(vault)).isEqualTo(outsider.opensNothing("texts"));
    }
    try (var visitor = Person.at(house, "visitor")) {
      for (var address : foreign()) {
        visitor.page().navigate(house.address() + "/" + address);
        visitor.page().locator("#username").waitFor();
      }
      assertThat(visitor.everythingHeard()).doesNotContain("Agreed words", DELETED);
    }
  }

  /** Addresses that exist, and mixtures of their parts. */
  private static List<String> foreign() {
    var ours = vault.split("/");
    var shared = table.split("/");
    return List.of(
        vault,
        table,
        table + "/changes",
        table + "/signature",
        instrument,
        "texts/" + shared[1] + "/" + ours[2],
        "texts/" + ours[1] + "/" + shared[2],
        "instruments/" + shared[1] + "/" + shared[2],
        "agendas/" + shared[1] + "/" + shared[2],
        "meetings/" + shared[2],
        "texts/" + shared[1] + "/not-an-id");
  }

  @Test
  @Order(15)
  void requestsSentAgainAndEndedMandatesGetTheSameNothingToo() {
    try (var tajikistan = Person.at(house, "delegate.tj").signIn();
        var kazakhstan = Person.at(house, "delegate.kz").signIn();
        var visitor = Person.at(house, "visitor")) {
      tajikistan.open(instrument);
      var file =
          house.address()
              + "/"
              + tajikistan.page().locator("a[download]").first().getAttribute("href");
      assertThat(new Outsider(tajikistan).fetches(file)).startsWith("200 %PDF");
      tajikistan.open(table);
      var click = Outsider.heard(tajikistan.page(), () -> tajikistan.click("Why?"));
      var own = new Outsider(tajikistan);
      assertThat(own.sendsAgain(click)).isNotEqualTo(own.sendsInvented(click));
      for (var person : List.of(kazakhstan, visitor)) {
        var outsider = new Outsider(person);
        assertThat(outsider.sendsAgain(click)).isEqualTo(outsider.sendsInvented(click));
        var slash = file.lastIndexOf('/');
        var key = file.lastIndexOf('/', slash - 1);
        assertThat(outsider.fetches(file))
            .doesNotContain("PDF")
            .isEqualTo(
                outsider.fetches(file.substring(0, key) + "/guessed" + file.substring(slash)));
      }
      // a page that is open when its person's mandate ends
      kazakhstan.open("meetings");
      kazakhstan.page().locator("a[href^='meetings/']").nth(1).click();
      kazakhstan.sees("IC/21/1").click("IC/21/1").look("circulated");
      var circulated =
          house.address()
              + "/"
              + kazakhstan.page().locator("a[download]").first().getAttribute("href");
      var outsider = new Outsider(kazakhstan);
      assertThat(outsider.fetches(circulated)).startsWith("200 %PDF");
      endTheMandateOf("Kazakhstan");
      assertThat(outsider.fetches(circulated)).doesNotContain("PDF");
      kazakhstan.sees("There is nothing here for you").clickLast("Close"); // told on the page too
      kazakhstan.click("Documents").sees("You have no mandate here yet");
      var nothing = outsider.opensNothing("texts");
      for (var address : List.of(table, "documents", "meetings", "workspace")) {
        assertThat(outsider.opens(address)).isEqualTo(nothing);
      }
    }
  }

  private static void endTheMandateOf(String segment) {
    try (var secretary = Person.at(house, "secretary").signIn()) {
      secretary.open("mandates").look("mandates");
      var row =
          secretary
              .page()
              .locator("table.keeps tr")
              .filter(new Locator.FilterOptions().setHasText(segment))
              .filter(new Locator.FilterOptions().setHasText("Delegate"));
      row.getByText("End…").first().click();
      secretary.look("mandate-end").clickLast("End: Delegate");
      secretary.sees("Ended: Delegate");
    }
  }

  private static boolean onPath(String program) {
    return Pattern.compile(java.io.File.pathSeparator)
        .splitAsStream(System.getenv("PATH"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static void write(Person person, int paragraph, String words) {
    var page = person.page();
    page.locator("text-editor .ProseMirror[contenteditable='true']").waitFor();
    page.locator("text-editor .ProseMirror p").nth(paragraph).click();
    page.keyboard().press("End");
    page.keyboard().type(words);
    person.saved();
  }
}
