package org.chancery.signing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.HousePages;
import org.chancery.HouseTest;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.identity.SampleSignIn;
import org.chancery.shell.Download;
import org.chancery.shell.Words;
import org.chancery.signing.InstrumentId;
import org.chancery.signing.ReadingInstruments;
import org.chancery.signing.SampleInstruments;
import org.chancery.signing.SignatureForm;
import org.chancery.signing.SigningInstruments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Files are handed out, or it is said on the page why not. */
@HouseTest
class DownloadViewTests {

  @Autowired ApplicationContext house;
  @Autowired SampleCommission commissions;
  @Autowired SampleInstruments samples;
  @Autowired ReadingInstruments reading;
  @Autowired SigningInstruments signing;

  SampleCommission.Founded commission;
  SampleInstruments.People people;
  HousePages pages;

  @BeforeEach
  void peopleOfACommission() {
    commission = commissions.found();
    people = SampleInstruments.People.of(commission);
    pages = HousePages.of(house, InstrumentsView.class);
  }

  @AfterEach
  void closePages() {
    pages.close();
  }

  private BrowserlessUIContext signatory(Locale language) {
    return pages.window(SampleSignIn.of(commission, people.signatoryOfRussia()), language);
  }

  private static void open(BrowserlessUIContext window, InstrumentId id) {
    window.activate();
    window.navigate(
        InstrumentView.class,
        Map.of("space", id.space().id().toString(), "id", id.id().toString()));
  }

  private static Download link(BrowserlessUIContext window, String verb) {
    window.activate();
    return window.find(Download.class).all().stream()
        .filter(link -> link.getText().startsWith(verb))
        .findFirst()
        .orElseThrow();
  }

  /** A link on whatever page the window shows. */
  private static Download failing(BrowserlessUIContext window, Download link) {
    window.activate();
    window.getUI().add(link);
    return link;
  }

  @Test
  void anOriginalIsKeptUnderItsSymbolAndItsPagesAreShownInAnotherTab() throws IOException {
    var id = samples.opened(people, "Memorandum on measuring");
    var window = signatory(Locale.ENGLISH);
    open(window, id);
    var file = reading.file(people.signatoryOfRussia(), id, 1);
    var kept = HousePages.answer(window, link(window, "Download"));
    assertThat(kept.getStatus()).isEqualTo(200);
    assertThat(kept.getContentType()).isEqualTo("application/pdf");
    assertThat(kept.getHeader("Content-Disposition")).contains("attachment", file.name());
    assertThat(kept.getContentAsByteArray()).isEqualTo(file.bytes());
    var shown = link(window, "Read");
    assertThat(shown.getTarget()).contains("_blank");
    assertThat(shown.isDownload()).isFalse();
    var read = HousePages.answer(window, shown);
    assertThat(read.getHeader("Content-Disposition")).contains("inline");
    assertThat(read.getContentAsByteArray()).isEqualTo(file.bytes());
  }

  @Test
  void whatIsRefusedWhileItIsMadeIsSaidOnThePageAndNothingIsKept() throws IOException {
    var id = samples.opened(people, "Memorandum on measuring");
    for (var who : List.of(people.signatoryOfRussia(), people.signatoryOfTajikistan())) {
      signing.sign(
          commission.proved(who, Instant.now()),
          id,
          reading.page(who, id).shown(),
          SignatureForm.AD_REFERENDUM,
          SampleInstruments.passphrase(who));
    }
    var window = signatory(Locale.ENGLISH);
    open(window, id);
    var answer = HousePages.answer(window, link(window, "Proof bundle"));
    assertThat(answer.getStatus()).isEqualTo(204);
    assertThat(answer.getContentAsByteArray()).isEmpty();
    assertThat(HousePages.words(window))
        .contains("Not all parties are bound by their signatures yet.");
  }

  @Test
  void whereNoPagesCanBeShownTheOtherTabSaysWhyToo() throws IOException {
    var window = signatory(Locale.of("ru"));
    var link =
        failing(
            window,
            Download.pages(
                "Pages",
                () -> {
                  throw new Refused(IdentityReason.NOTHING_HERE);
                }));
    var answer = HousePages.answer(window, link);
    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(answer.getContentType()).startsWith("text/plain");
    assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
        .isEqualTo(Words.say(Locale.of("ru"), "shell.nothing-here.why"))
        .startsWith("Страницы ");
    assertThat(HousePages.words(window)).contains("Страницы ");
  }

  @Test
  void aFaultHasAReferenceAndNoWordOfItsCause() throws IOException {
    var window = signatory(Locale.ENGLISH);
    var link =
        failing(
            window,
            Download.button(
                "File",
                () -> {
                  throw new IllegalStateException("what broke");
                }));
    assertThat(HousePages.answer(window, link).getStatus()).isEqualTo(204);
    assertThat(HousePages.words(window))
        .contains("This was not done, and we do not know why.", "What you may quote")
        .doesNotContain("what broke");
  }
}
