package org.chancery.signing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Map;
import org.chancery.HousePages;
import org.chancery.HouseTest;
import org.chancery.drafting.TextId;
import org.chancery.identity.SampleCommission;
import org.chancery.identity.SampleSignIn;
import org.chancery.signing.ReadingInstruments;
import org.chancery.signing.SampleInstruments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a drafter reads before a text is opened for signature. */
@HouseTest
class OpeningPageViewTests {

  @Autowired ApplicationContext house;
  @Autowired SampleCommission commissions;
  @Autowired SampleInstruments samples;
  @Autowired ReadingInstruments reading;

  SampleCommission.Founded commission;
  SampleInstruments.People people;
  HousePages pages;
  BrowserlessUIContext window;

  @BeforeEach
  void drafterAtTheirWindow() {
    commission = commissions.found();
    people = SampleInstruments.People.of(commission);
    pages = HousePages.of(house, InstrumentsView.class);
    window = pages.window(SampleSignIn.of(commission, people.tajikistan()));
  }

  @AfterEach
  void closePages() {
    pages.close();
  }

  private void open(TextId id) {
    window.activate();
    window.navigate(
        OpeningView.class, Map.of("space", id.space().id().toString(), "id", id.id().toString()));
  }

  private void press(String verb) {
    window.activate();
    var button = window.find(NativeButton.class).withText(verb).single();
    ComponentUtil.fireEvent(button, new ClickEvent<>(button));
  }

  @Test
  void whereTheAlternatHasNothingToTurnThePageSaysSoAndWhatToDo() {
    open(samples.agreed(people, "Memorandum on measuring"));
    assertThat(HousePages.words(window))
        .contains(
            "No place was found in the text where all parties are named one after the other",
            "bring the text back to the negotiation",
            "“Agency of Russia and Agency of Tajikistan”");
  }

  @Test
  void whereTheTitleNamesThePartiesInARowThePageSaysNothing() {
    open(samples.agreed(people, "Memorandum between Agency of Tajikistan and Agency of Russia"));
    assertThat(HousePages.words(window))
        .contains("A text is opened once")
        .doesNotContain("No place was found");
  }

  @Test
  void whatWasAgreedSinceThePageWasLoadedIsNotOpenedByIt() {
    var text = samples.agreed(people, "Memorandum on measuring");
    open(text);
    var symbol = samples.symbol(people, text);
    samples.agreedAnew(people, text, "Another ");
    press("Open " + symbol + " for signature");
    assertThat(HousePages.words(window))
        .contains("The text or its languages changed since this page was loaded.");
    assertThat(reading.list(people.russia()).rows()).isEmpty();
  }
}
