package org.chancery.drafting.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chancery.HousePages;
import org.chancery.HouseTest;
import org.chancery.documents.Composing;
import org.chancery.drafting.ComparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.SampleTables;
import org.chancery.drafting.Stage;
import org.chancery.drafting.StagingTexts;
import org.chancery.drafting.TextId;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.identity.SampleSignIn;
import org.chancery.identity.ShowingNames;
import org.chancery.segments.Holders;
import org.chancery.texts.engine.AddMarkStep;
import org.chancery.texts.engine.Schema;
import org.chancery.texts.engine.Steps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What each side is told of the other beside a text. */
@HouseTest
class TextSidesViewTests {

  private static final String BRACKET = "RU.aaaaaaaaaaaa";

  @Autowired ApplicationContext house;
  @Autowired SampleCommission commissions;
  @Autowired SampleTables tables;
  @Autowired ReadingTexts reading;
  @Autowired StagingTexts staging;
  @Autowired ComparingTexts comparing;
  @Autowired Composing composing;
  @Autowired ShowingNames names;
  @Autowired Holders holders;

  SampleCommission.Founded commission;
  Actor tajikistan;
  Actor headOfTajikistan;
  Actor administrator;
  Actor russia;
  Actor armenia;
  HousePages pages;

  @BeforeEach
  void peopleOfACommission() {
    commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    headOfTajikistan = commission.headOf("TJ");
    administrator = commission.administratorOf("TJ");
    russia = commission.delegateOf("RU");
    armenia = commission.delegateOf("AM");
    pages = HousePages.of(house, "org.chancery.drafting.ui", "org.chancery.shell.ui");
  }

  @AfterEach
  void closePages() {
    pages.close();
  }

  private BrowserlessUIContext at(Actor person, String address) {
    var window = pages.window(SampleSignIn.of(commission, person));
    window.activate();
    var parts = address.split("\\?", 2);
    window
        .getUI()
        .navigate(parts[0], QueryParameters.fromString(parts.length == 2 ? parts[1] : ""));
    return window;
  }

  private BrowserlessUIContext at(Actor person, TextId text) {
    return at(person, DraftingNavigation.text(text));
  }

  private static String words(BrowserlessUIContext window) {
    return HousePages.words(window);
  }

  private static void press(BrowserlessUIContext window, String verb) {
    window.activate();
    var button = window.find(NativeButton.class).withText(verb).all().getLast();
    ComponentUtil.fireEvent(button, new ClickEvent<>(button));
  }

  @Test
  void aHeadIsNamedByOfficeAndADelegateBySegmentAndCapacity() {
    var ofHead = tables.withPenHolder(Stage.NEGOTIATION, headOfTajikistan, russia);
    assertThat(words(at(russia, ofHead)))
        .contains("The pen-holder is " + headOfTajikistan.office().en() + ".")
        .containsPattern("(?s)Revisions.*, " + Pattern.quote(headOfTajikistan.office().en()));
    var ofDelegate = tables.withPenHolder(Stage.NEGOTIATION, tajikistan, russia);
    assertThat(words(at(russia, ofDelegate)))
        .contains("The pen-holder is Delegate, Tajikistan.")
        .doesNotContain(tajikistan.office().en());
  }

  @Test
  void aPageThatIsOpenFollowsWhetherASegmentShowsItsNames() {
    var text = tables.withPenHolder(Stage.NEGOTIATION, tajikistan, russia);
    var office = reading.sheet(russia, text).offices().get(tajikistan.id());
    names.show(administrator, true);
    var naming =
        new Naming(
            russia, TextWords.of(Locale.ENGLISH, russia), reading.sheet(russia, text).holders());
    assertThat(naming.apply(requireNonNull(office))).isEqualTo(tajikistan.office().en());
    names.show(administrator, false);
    naming.now(reading.sheet(russia, text).holders());
    assertThat(naming.apply(office)).isEqualTo("Delegate, Tajikistan");
  }

  @Test
  void whatChangedSinceTheLastLookIsKeptAsAFileToo() {
    var text = tables.withPenHolder(Stage.DRAFT, tajikistan, russia);
    tables.write(russia, text, "New ", "");
    var window = at(tajikistan, DraftingNavigation.changesSince(text, 0));
    assertThat(words(window)).contains("New", "Download the redline as PDF");
    var sheet = reading.sheet(tajikistan, text);
    var file = new RedlineFile(comparing, composing).composed(tajikistan, sheet, 0);
    assertThat(new String(file, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    var edition = comparing.since(tajikistan, text, 0);
    assertThat(edition.redline().isEmpty()).isFalse();
    assertThat(comparing.since(tajikistan, text, 1).redline().isEmpty()).isTrue();
    assertThatThrownBy(() -> comparing.since(tajikistan, text, 2)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> comparing.since(armenia, text, 0)).isInstanceOf(Refused.class);
  }

  @Test
  void whereNobodyHoldsThePenThePartiesChooseAnOptionOneAfterTheOther() {
    var text = tables.together(Stage.NEGOTIATION, tajikistan, russia);
    var clause = tables.article(russia, text) + 2;
    var words =
        Schema.official()
            .text(
                "always",
                List.of(
                    SampleTables.bracket(BRACKET, 1),
                    SampleTables.mark("insertion", "RU.bbbbbbbbbbbb")));
    assertThat(
            tables.write(
                russia,
                text,
                new AddMarkStep(clause + 10, clause + 19, SampleTables.bracket(BRACKET, 0)),
                Steps.replace(clause + 19, clause + 19, List.of(words))))
        .isEqualTo("kept");
    var theirs = at(tajikistan, text);
    assertThat(words(theirs)).doesNotContain("so far");
    press(theirs, "Keep option 2");
    assertThat(words(theirs))
        .contains("Your yes is noted. It is done when these have said yes too: Russia")
        .contains("For option 2 so far: Tajikistan");
    var ours = at(russia, text);
    assertThat(words(ours)).contains("For option 2 so far: Tajikistan");
    press(ours, "Keep option 2");
    assertThat(words(ours)).contains("The brackets are gone.");
    assertThat(tables.document(russia, text).child(2).child(0).textContent())
        .isEqualTo("They meet always.");
  }
}
