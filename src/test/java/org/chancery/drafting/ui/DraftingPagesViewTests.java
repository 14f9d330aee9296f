package org.chancery.drafting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.HousePages;
import org.chancery.HouseTest;
import org.chancery.documents.Composing;
import org.chancery.drafting.AgreeingTexts;
import org.chancery.drafting.ComparingTexts;
import org.chancery.drafting.Edit;
import org.chancery.drafting.EditingTexts;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.SampleStages;
import org.chancery.drafting.Stage;
import org.chancery.drafting.StagingTexts;
import org.chancery.drafting.Standing;
import org.chancery.drafting.SurveyingTexts;
import org.chancery.drafting.Templates;
import org.chancery.drafting.TextFilter;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextKind;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.identity.SampleSignIn;
import org.chancery.segments.Holder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two sides at their pages. */
@HouseTest
class DraftingPagesViewTests {

  @Autowired ApplicationContext house;
  @Autowired SampleCommission commissions;
  @Autowired PreparingTexts preparing;
  @Autowired EditingTexts editing;
  @Autowired ReleasingTexts releasing;
  @Autowired StagingTexts staging;
  @Autowired AgreeingTexts agreeing;
  @Autowired SampleStages stages;
  @Autowired ReadingTexts reading;
  @Autowired ComparingTexts comparing;
  @Autowired Composing composing;
  @Autowired SurveyingTexts surveying;
  @Autowired Templates templates;

  SampleCommission.Founded commission;
  Actor tajikistan;
  Actor headOfTajikistan;
  Actor russia;
  Actor headOfRussia;
  Actor armenia;
  Actor kazakhstan;
  Actor kyrgyzstan;
  Actor secretary;
  Actor signatory;
  HousePages pages;

  @BeforeEach
  void peopleOfACommission() {
    commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    headOfTajikistan = commission.headOf("TJ");
    russia = commission.delegateOf("RU");
    headOfRussia = commission.headOf("RU");
    armenia = commission.delegateOf("AM");
    kazakhstan = commission.delegateOf("KZ");
    kyrgyzstan = commission.delegateOf("KG");
    secretary = commission.secretary();
    signatory = commission.signatoryOf("ROSSTANDART");
    pages = HousePages.of(house, "org.chancery.drafting.ui", "org.chancery.shell.ui");
  }

  @AfterEach
  void closePages() {
    pages.close();
  }

  private BrowserlessUIContext at(Actor person) {
    return pages.window(SampleSignIn.of(commission, person));
  }

  private TextId draft() {
    return preparing.begin(
        tajikistan,
        TextKind.MEMORANDUM,
        "Memorandum on measuring",
        templates.wording(TextKind.MEMORANDUM, "en"),
        "en");
  }

  private TextId released() {
    return releasing.release(tajikistan, draft(), List.of(russia.holder().id()));
  }

  private static String words(BrowserlessUIContext window) {
    return HousePages.words(window);
  }

  private static void press(BrowserlessUIContext window, String verb) {
    window.activate();
    ComponentUtil.fireEvent(
        button(window, verb), new com.vaadin.flow.component.ClickEvent<>(button(window, verb)));
  }

  private static NativeButton button(BrowserlessUIContext window, String verb) {
    return window.find(NativeButton.class).withText(verb).all().getLast();
  }

  private static boolean offers(BrowserlessUIContext window, String verb) {
    window.activate();
    return window.find(NativeButton.class).withText(verb).all().stream()
        .anyMatch(button -> !"true".equals(button.getElement().getAttribute("aria-disabled")));
  }

  private TextView open(BrowserlessUIContext window, TextId id) {
    window.activate();
    return window.navigate(
        TextView.class, Map.of("space", id.space().id().toString(), "id", id.id().toString()));
  }

  private static void go(BrowserlessUIContext window, String address) {
    window.activate();
    var parts = address.split("\\?", 2);
    window
        .getUI()
        .navigate(parts[0], QueryParameters.fromString(parts.length == 2 ? parts[1] : ""));
  }

  @Test
  void aDelegateBeginsADraftFromATemplateAndReleasesItAtTheGate() {
    var window = at(tajikistan);
    window.navigate(WorkspaceView.class);
    assertThat(words(window)).contains("No private drafts yet", "Only Tajikistan sees this");
    press(window, "New draft");
    window.find(TextField.class).single().setValue("Memorandum on measuring");
    press(window, "Begin the draft");
    var id = surveying.workspace(tajikistan).orElseThrow().drafts().getFirst().id();
    window.navigate(WorkspaceView.class);
    assertThat(words(window)).contains("Memorandum on measuring");
    press(window, "Release to…");
    chooseRussia(window);
    assertThat(words(window))
        .contains(
            org.chancery.shell.Formats.fingerprint(
                reading.sheet(tajikistan, id).wording().fingerprint().hex()));
    press(window, "Release");
    assertThat(reading.documents(russia, TextFilter.ALL, 0, 10)).hasSize(1);
    assertThat(reading.documents(armenia, TextFilter.ALL, 0, 10)).isEmpty();
  }

  @SuppressWarnings("unchecked") // the one group of the dialog holds the parties
  private static void chooseRussia(BrowserlessUIContext window) {
    CheckboxGroup<Holder> group = window.find(CheckboxGroup.class).single();
    var items = group.getListDataView().getItems();
    group.select(items.filter(h -> h.code().equals("RU")).toList());
  }

  @Test
  void aReleaseToNobodyIsRefusedInsideTheDialog() {
    draft();
    var window = at(tajikistan);
    window.navigate(WorkspaceView.class);
    press(window, "Release to…");
    press(window, "Release");
    assertThat(words(window)).contains("No segment was chosen.");
    var group = window.find(CheckboxGroup.class).single();
    assertThat(group.isInvalid()).isTrue();
    assertThat(group.getErrorMessage()).isEqualTo("No segment was chosen.");
    assertThat(surveying.workspace(tajikistan).orElseThrow().released()).isEmpty();
    chooseRussia(window);
    assertThat(group.isInvalid()).isFalse();
    assertThat(words(window)).doesNotContain("No segment was chosen.");
  }

  @Test
  void aTitleThatIsMissingIsSaidAtItsFieldUntilItIsTyped() {
    var id = draft();
    var window = at(tajikistan);
    window.navigate(WorkspaceView.class);
    press(window, "New draft");
    press(window, "Begin the draft");
    var title = window.find(TextField.class).single();
    assertThat(title.isInvalid()).isTrue();
    assertThat(title.getErrorMessage()).isEqualTo("A title has 1 to 300 characters.");
    title.setValue("Another memorandum");
    assertThat(title.isInvalid()).isFalse();
    assertThat(words(window)).doesNotContain("A title has 1 to 300 characters.");
    press(window, "Not yet");
    press(window, "Rename");
    title = window.find(TextField.class).single();
    title.setValue(" ");
    press(window, "Rename the draft");
    assertThat(title.isInvalid()).isTrue();
    assertThat(reading.sheet(tajikistan, id).title()).isEqualTo("Memorandum on measuring");
  }

  @Test
  void aDraftIsHandedToNobodyOnlyWithAMarkAtTheChoice() {
    draft();
    var window = at(tajikistan);
    window.navigate(WorkspaceView.class);
    press(window, "Hand to…");
    press(window, "Hand it over");
    assertThat(words(window)).contains("No colleague was chosen.");
    assertThat(window.find(RadioButtonGroup.class).single().getErrorMessage())
        .isEqualTo("No colleague was chosen.");
  }

  @Test
  void whatWasEverReleasedCannotBeDeletedAndSaysSoBeforehand() {
    var id = draft();
    var window = at(tajikistan);
    window.navigate(WorkspaceView.class);
    assertThat(offers(window, "Delete…")).isTrue();
    var there = releasing.release(tajikistan, id, List.of(russia.holder().id()));
    for (var withdrawn : List.of(false, true)) {
      if (withdrawn) {
        releasing.withdraw(tajikistan, there);
      }
      window.navigate(WorkspaceView.class);
      assertThat(offers(window, "Delete…")).isFalse();
      assertThat(words(window)).contains("withdrawn at its table, never deleted");
      assertThat(offers(window, "Rename")).isTrue();
    }
  }

  @Test
  void theSecretariatHasACirculationInsteadOfTheGate() {
    preparing.begin(
        secretary, TextKind.WORK_PLAN, "Plan", templates.wording(TextKind.WORK_PLAN, "en"), "en");
    var window = at(secretary);
    window.navigate(WorkspaceView.class);
    assertThat(offers(window, "Release to…")).isFalse();
    press(window, "Circulate…");
    window.find(TextField.class).single().setValue("no symbol");
    press(window, "Circulate");
    assertThat(words(window)).contains("That is no document symbol.");
    window.find(TextField.class).single().setValue("IC/21/9");
    press(window, "Circulate");
    assertThat(reading.documents(armenia, TextFilter.ALL, 0, 10).getFirst().symbol())
        .isEqualTo("IC/21/9");
  }

  @Test
  void whoeverHasNoRoomIsToldWhy() {
    var window = at(signatory);
    window.navigate(WorkspaceView.class);
    assertThat(words(window)).contains("Your office has no room of its own");
  }

  @Test
  void theHeadOfADelegationAgreesToExactlyTheRevisionThatIsShown() {
    var there = released();
    editing.edit(
        russia,
        new Edit(
            there,
            0,
            reading
                .sheet(russia, there)
                .wording()
                .canonical()
                .replace("for five years", "for ten years")));
    var revision = stages.frozen(tajikistan, there);
    var delegate = at(russia);
    open(delegate, there);
    assertThat(offers(delegate, "Agree to " + revision.symbol())).isFalse();
    assertThat(words(delegate))
        .contains("The head of delegation agrees.")
        .doesNotContain("No answer was given");
    for (var head : List.of(headOfRussia, headOfTajikistan)) {
      var window = at(head);
      open(window, there);
      press(window, "Agree to " + revision.symbol());
      assertThat(words(window))
          .contains(
              "1 change since the previous revision",
              "Rev.1 of ",
              org.chancery.shell.Formats.fingerprint(revision.fingerprint().hex()));
      press(window, "Agree to " + revision.symbol());
      assertThat(words(window)).contains("You agreed to " + revision.symbol());
    }
    assertThat(agreeing.standing(russia, there)).isInstanceOf(Standing.Agreed.class);
  }

  @Test
  void aForeignTextAndAMissingOneGiveTheSameNothing() {
    var id = draft();
    var window = at(russia);
    assertThat(refusal(window, id))
        .isEqualTo(refusal(window, new TextId(id.space(), java.util.UUID.randomUUID())));
  }

  private String refusal(BrowserlessUIContext window, TextId id) {
    try {
      open(window, id);
      return words(window);
    } catch (RuntimeException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  @Test
  void theChangesAreReadWithoutColour() {
    var there = released();
    var first = reading.sheet(russia, there).revisions().getFirst();
    editing.edit(
        russia,
        new Edit(
            there,
            0,
            reading
                .sheet(russia, there)
                .wording()
                .canonical()
                .replace("for five years", "for ten years")));
    var second = stages.frozen(tajikistan, there);
    var window = at(tajikistan);
    go(window, DraftingNavigation.changes(there, first.id(), second.id()));
    assertThat(words(window))
        .contains("inserted:", "ten", "deleted:", "five", "1 change")
        .containsPattern(
            java.util.regex.Pattern.quote(String.valueOf(second.symbol()))
                + " of [^/]+ compared with "
                + java.util.regex.Pattern.quote(String.valueOf(first.symbol()))
                + " of ")
        .contains("Download the redline as PDF");
    var pdf = new RedlineFile(comparing, composing).composed(tajikistan, first, second);
    assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    assertThatThrownBy(() -> comparing.redline(armenia, first.id(), second.id()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void anyTwoRevisionsAreChosenToBeCompared() {
    var there = released();
    staging.enter(tajikistan, there, Stage.NEGOTIATION);
    staging.name(tajikistan, there, "Before lunch");
    var revisions = reading.sheet(tajikistan, there).revisions();
    var window = at(tajikistan);
    go(window, DraftingNavigation.revision(there, revisions.getLast().id()));
    window.activate();
    var choices = window.find(Select.class).all();
    assertThat(choices).hasSize(2);
    assertThat(choices.getFirst().getValue()).isNull();
    assertThat(choices.getLast().getValue()).isEqualTo(revisions.getLast());
    go(window, DraftingNavigation.changes(there, revisions.get(0).id(), revisions.get(1).id()));
    window.activate();
    assertThat(window.find(Select.class).all())
        .extracting(choice -> choice.getValue())
        .containsExactly(revisions.get(0), revisions.get(1));
  }

  @Test
  void thePenHolderBringsATextFromStageToStageAndSeesTheComingSymbol() {
    var there = released();
    editing.edit(
        russia,
        new Edit(
            there,
            0,
            reading
                .sheet(russia, there)
                .wording()
                .canonical()
                .replace("for five years", "for ten years")));
    var first = reading.sheet(russia, there).symbol();
    var window = at(tajikistan);
    open(window, there);
    press(window, "Open the negotiation");
    assertThat(words(window)).contains("The text is now at the stage: Negotiation");
    press(window, "Declare it clean");
    press(window, "Freeze for agreement");
    assertThat(words(window)).contains(first + "/Rev.1", "1 change since the previous revision");
    press(window, "Freeze it");
    assertThat(reading.sheet(russia, there).symbol()).isEqualTo(first + "/Rev.1");
    assertThat(reading.sheet(russia, there).stage()).isEqualTo(Stage.FROZEN);
  }

  @Test
  void whoeverDoesNotHoldThePenIsToldWhoDecides() {
    var there = released();
    var window = at(russia);
    open(window, there);
    assertThat(offers(window, "Open the negotiation")).isFalse();
    assertThat(words(window)).contains("The pen-holder is Delegate, Tajikistan");
  }

  @Test
  void momentsAreToldWithTheirPlace() {
    var there = released();
    var window = at(russia);
    open(window, there);
    assertThat(words(window)).containsPattern(", \\d\\d:\\d\\d.in.Moscow");
  }

  @Test
  void kazakhstanIsNamedBeforeKyrgyzstan() {
    assertThat(releasing.parties(tajikistan))
        .extracting(Holder::code)
        .containsExactly("AM", "BY", "KZ", "KG", "RU");
    var there =
        releasing.release(
            tajikistan, draft(), List.of(kyrgyzstan.holder().id(), kazakhstan.holder().id()));
    var window = at(tajikistan);
    open(window, there);
    assertThat(words(window)).contains("Seen by Kazakhstan, Kyrgyzstan and Tajikistan only");
  }

  @Test
  void aLongPassageIsCutBetweenWords() {
    var words = "standardisation metrology certification ".repeat(6).strip();
    var brief = WhatChanged.shortened(words);
    assertThat(brief).contains(" … ").hasSizeLessThan(words.length());
    assertThat(brief.split(" "))
        .allMatch(word -> word.equals("…") || words.contains(" " + word) || words.startsWith(word));
    assertThat(List.of(brief.replace(" …", "").split(" ")))
        .allMatch(List.of(words.split(" "))::contains);
  }

  @Test
  void whatWasCirculatedIsSaidToBeWithAll() {
    var plan =
        preparing.begin(
            secretary,
            TextKind.WORK_PLAN,
            "Plan",
            templates.wording(TextKind.WORK_PLAN, "en"),
            "en");
    releasing.circulate(secretary, plan, "IC/21/9");
    var window = at(secretary);
    window.navigate(WorkspaceView.class);
    assertThat(words(window)).contains("circulated to all segments").doesNotContain("HALL");
  }

  @Test
  void documentsAreFoundByWordsOfTheirTitleAndTheFilterIsInTheAddress() {
    draft();
    preparing.begin(
        tajikistan, TextKind.NOTE, "A note", templates.wording(TextKind.NOTE, "en"), "en");
    var window = at(tajikistan);
    go(window, "documents?q=measuring");
    assertThat(titles(window)).containsExactly("Memorandum on measuring");
    go(window, "documents?kind=NOTE");
    assertThat(titles(window)).containsExactly("A note");
    go(window, "documents?q=nothing+like+it");
    assertThat(words(window)).contains("Nothing of that kind");
  }

  private static List<String> titles(BrowserlessUIContext window) {
    return window.find(Anchor.class).withClassName("ti").all().stream()
        .map(Anchor::getText)
        .toList();
  }

  @Test
  void everyPageSpeaksRussian() {
    var there = released();
    var first = reading.sheet(russia, there).revisions().getFirst();
    var window = pages.window(SampleSignIn.of(commission, headOfTajikistan), Locale.of("ru"));
    for (var address :
        List.of(
            DraftingNavigation.WORKSPACE,
            DraftingNavigation.DOCUMENTS,
            DraftingNavigation.text(there),
            DraftingNavigation.revision(there, first.id()))) {
      go(window, address);
      assertThat(words(window)).as(address).doesNotContain("⟦").containsPattern("[а-я]{4}");
    }
  }
}
