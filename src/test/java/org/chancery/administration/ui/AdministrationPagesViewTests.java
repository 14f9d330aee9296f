package org.chancery.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chancery.HousePages;
import org.chancery.HouseTest;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.identity.KeepingMandates;
import org.chancery.identity.MandateRow;
import org.chancery.identity.SampleCommission;
import org.chancery.identity.SampleSignIn;
import org.chancery.segments.Holder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A secretary, an administrator of a segment, and a newcomer at their pages. */
@HouseTest
class AdministrationPagesViewTests {

  @Autowired ApplicationContext house;
  @Autowired SampleCommission commissions;
  @Autowired KeepingMandates keeping;
  @Autowired Clock clock;

  SampleCommission.Founded commission;
  Actor secretary;
  Actor administrator;
  Actor foreignAdministrator;
  Actor delegate;
  HousePages pages;
  String newcomer;

  @BeforeEach
  void peopleOfACommission() {
    commission = commissions.found();
    secretary = commission.secretary();
    administrator = commission.administratorOf("TJ");
    foreignAdministrator = commission.administratorOf("RU");
    delegate = commission.delegateOf("TJ");
    newcomer = "newcomer-" + UUID.randomUUID();
    pages = HousePages.of(house, MandatesView.class);
  }

  @AfterEach
  void closePages() {
    pages.close();
  }

  private BrowserlessUIContext at(Actor person) {
    return pages.window(SampleSignIn.of(commission, person));
  }

  private static String words(BrowserlessUIContext window) {
    window.find(NativeButton.class).all(); // a round trip: a dialog opens at its end
    var ui = window.getUI();
    var page =
        ui.getInternals().getActiveRouterTargetsChain().stream()
            .map(one -> one.getElement().getTextRecursively())
            .collect(java.util.stream.Collectors.joining(" "));
    return (page + " " + ui.getElement().getTextRecursively()).replace('\u00a0', ' ');
  }

  private static void press(BrowserlessUIContext window, String verb) {
    window.activate();
    var button = window.find(NativeButton.class).withText(verb).all().getLast();
    ComponentUtil.fireEvent(button, new ClickEvent<>(button));
  }

  private static void type(BrowserlessUIContext window, String label, String value) {
    window.find(TextField.class).all().stream()
        .filter(field -> label.equals(field.getLabel()))
        .findFirst()
        .orElseThrow()
        .setValue(value);
  }

  private String referenceOfTheNewcomer() {
    var window = pages.window(SampleSignIn.newcomer(newcomer));
    window.getUI().navigate("no-mandate");
    var matcher = java.util.regex.Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}").matcher(words(window));
    assertThat(matcher.find()).as(words(window)).isTrue();
    return matcher.group();
  }

  @SuppressWarnings("unchecked") // the dialog has one combo box, of holders
  private static void choose(BrowserlessUIContext window, String holder, Capacity capacity) {
    ComboBox<Holder> holders = window.find(ComboBox.class).single();
    holders.setValue(
        holders
            .getListDataView()
            .getItems()
            .filter(h -> h.code().equals(holder))
            .findFirst()
            .orElseThrow());
    ((Select<Capacity>) window.find(Select.class).single()).setValue(capacity);
  }

  private List<MandateRow> mandates() {
    return keeping.all(secretary);
  }

  @Test
  void aNewcomerSeesTheirReferenceAtWhateverAddressTheyAskFor() {
    var window = pages.window(SampleSignIn.newcomer(newcomer));
    for (var address : List.of("mandates", "people", "no-mandate")) {
      window.activate();
      window.getUI().navigate(address);
      assertThat(words(window))
          .as(address)
          .contains("You have no mandate here yet", "administrator of your segment")
          .containsPattern("[A-Z2-9]{4}-[A-Z2-9]{4}")
          .doesNotContain("Register");
    }
  }

  @Test
  void whoHoldsAMandateIsNotKeptAtTheDoor() {
    var window = at(secretary);
    window.navigate(MandatesView.class);
    assertThat(words(window)).contains("Register").doesNotContain("no mandate here");
  }

  @Test
  void theSecretaryGrantsAMandateByReference() {
    var reference = referenceOfTheNewcomer();
    var window = at(secretary);
    window.navigate(MandatesView.class);
    press(window, "Grant a mandate");
    press(window, "Grant the mandate");
    assertThat(words(window)).contains("Something is missing.");
    assertThat(window.find(TextField.class).all()).anyMatch(TextField::isInvalid);
    type(window, "Reference of the person", reference);
    type(window, "Office in English", "Second delegate");
    type(window, "Office in Russian", "Второй делегат");
    choose(window, "TJ", Capacity.DELEGATE);
    press(window, "Grant the mandate");
    assertThat(words(window)).contains("Granted: Second delegate");
    assertThat(mandates())
        .filteredOn(row -> row.office().en().equals("Second delegate"))
        .singleElement()
        .matches(MandateRow::valid)
        .matches(row -> row.holder().code().equals("TJ"));
  }

  @Test
  void anUnknownReferenceIsSaidInTheDialogAndNothingTypedIsLost() {
    var window = at(secretary);
    window.navigate(MandatesView.class);
    press(window, "Grant a mandate");
    type(window, "Reference of the person", "AAAA-AAAA");
    type(window, "Office in English", "Nobody");
    type(window, "Office in Russian", "Никто");
    choose(window, "TJ", Capacity.DELEGATE);
    press(window, "Grant the mandate");
    assertThat(words(window)).contains("Nobody carries this reference.");
    assertThat(window.find(TextField.class).all())
        .filteredOn(TextField::isInvalid)
        .singleElement()
        .satisfies(f -> assertThat(f.getErrorMessage()).contains("Nobody carries"));
    assertThat(window.find(TextField.class).all())
        .extracting(TextField::getValue)
        .contains("AAAA-AAAA", "Nobody", "Никто");
  }

  @Test
  void theSecretaryEndsAMandateWhoseNameTheDialogSays() {
    var window = at(secretary);
    window.navigate(MandatesView.class);
    window.find(TextField.class).single().setValue("DELEGATE TJ");
    press(window, "End…");
    assertThat(words(window)).contains("End this mandate?", "End: DELEGATE TJ");
    press(window, "End: DELEGATE TJ");
    assertThat(words(window)).contains("Ended: DELEGATE TJ");
    assertThat(mandates())
        .filteredOn(row -> row.id().equals(delegate.mandate()))
        .singleElement()
        .matches(row -> !row.valid());
  }

  @Test
  @SuppressWarnings("unchecked") // the dialog has one group, of now and later
  void aMandateIsNotEndedInThePast() {
    var window = at(secretary);
    window.navigate(MandatesView.class);
    window.find(TextField.class).single().setValue("DELEGATE TJ");
    press(window, "End…");
    ((RadioButtonGroup<Boolean>) window.find(RadioButtonGroup.class).single()).setValue(false);
    press(window, "End: DELEGATE TJ");
    var day = window.find(DatePicker.class).single();
    assertThat(day.getErrorMessage()).isEqualTo("Choose the day from which it can do nothing");
    day.setValue(clock.instant().atZone(java.time.ZoneOffset.UTC).toLocalDate().minusDays(1));
    press(window, "End: DELEGATE TJ");
    assertThat(words(window)).contains("A mandate cannot be ended in the past.");
    assertThat(day.isInvalid()).isTrue();
    assertThat(mandates())
        .filteredOn(row -> row.id().equals(delegate.mandate()))
        .singleElement()
        .matches(MandateRow::valid);
  }

  @Test
  void anAdministratorProposesAndTheSecretaryAnswersAndOthersSeeNothingOfIt() {
    var reference = referenceOfTheNewcomer();
    var tajikistan = at(administrator);
    tajikistan.navigate(PeopleView.class);
    assertThat(words(tajikistan))
        .contains("DELEGATE TJ", "Nobody proposed yet")
        .doesNotContain("DELEGATE RU", "SECRETARY");
    press(tajikistan, "Propose a person");
    type(tajikistan, "Reference of the person", reference);
    type(tajikistan, "Office in English", "Metrologist");
    type(tajikistan, "Office in Russian", "Метролог");
    choose(tajikistan, "TAJIKSTANDART", Capacity.SIGNATORY);
    press(tajikistan, "Propose to the secretariat");
    assertThat(words(tajikistan)).contains("Proposed: Metrologist", "awaits an answer");

    var russia = at(foreignAdministrator);
    russia.navigate(PeopleView.class);
    assertThat(words(russia)).doesNotContain("Metrologist", reference);

    var register = at(secretary);
    register.navigate(MandatesView.class);
    assertThat(words(register)).contains("Proposed by segments", "Metrologist", reference);
    press(register, "Grant…");
    press(register, "Grant: Metrologist");
    assertThat(words(register)).contains("Granted: Metrologist").doesNotContain("Decline…");
    assertThat(mandates()).anyMatch(row -> row.office().en().equals("Metrologist") && row.valid());

    tajikistan.activate();
    tajikistan.navigate(PeopleView.class);
    assertThat(words(tajikistan)).contains("granted");
  }

  @Test
  void theFormOffersAnAdministratorOnlyTheirOwn() {
    var window = at(administrator);
    window.navigate(PeopleView.class);
    press(window, "Propose a person");
    @SuppressWarnings("unchecked") // the dialog has one combo box, of holders
    ComboBox<Holder> holders = window.find(ComboBox.class).single();
    assertThat(holders.getListDataView().getItems())
        .extracting(Holder::code)
        .containsExactly("TJ", "TAJIKSTANDART");
  }

  @Test
  void bothPagesSpeakRussian() {
    var register = pages.window(SampleSignIn.of(commission, secretary), Locale.of("ru"));
    register.navigate(MandatesView.class);
    assertThat(words(register)).contains("Полномочия", "бессрочно", "Делегат").doesNotContain("⟦");
    var people = pages.window(SampleSignIn.of(commission, administrator), Locale.of("ru"));
    people.navigate(PeopleView.class);
    assertThat(words(people)).contains("Наши люди", "Таджикистан").doesNotContain("⟦");
  }

  @Test
  void whileTheSignInIsAwayThePageSaysWhatIsSafe() {
    var window = pages.window(SampleSignIn.newcomer(newcomer));
    window.navigate(SignInUnavailableView.class);
    assertThat(words(window))
        .contains("The sign-in does not answer at this moment", "Nothing is lost.", "Try now");
  }
}
