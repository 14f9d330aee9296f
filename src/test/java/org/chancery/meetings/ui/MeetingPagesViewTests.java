package org.chancery.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chancery.HousePages;
import org.chancery.HouseTest;
import org.chancery.identity.Actor;
import org.chancery.identity.SampleCommission;
import org.chancery.identity.SampleSignIn;
import org.chancery.meetings.AgendaId;
import org.chancery.meetings.AgendaStanding;
import org.chancery.meetings.ApprovingAgendas;
import org.chancery.meetings.ItemKind;
import org.chancery.meetings.MeetingId;
import org.chancery.meetings.PreparingAgendas;
import org.chancery.meetings.ReadingAgendas;
import org.chancery.meetings.SampleAgendas;
import org.chancery.meetings.SchedulingMeetings;
import org.chancery.segments.Bilingual;
import org.chancery.segments.HolderId;
import org.chancery.segments.HolderKind;
import org.chancery.shell.Awaiting;
import org.chancery.shell.AwaitingItem;
import org.chancery.shell.DeskCard;
import org.chancery.shell.Formats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.JsonNodeFactory;

/** The secretariat, the chair and a delegate at the pages of one meeting. */
@HouseTest
class MeetingPagesViewTests {

  @Autowired ApplicationContext house;
  @Autowired SampleCommission commissions;
  @Autowired SampleAgendas agendas;
  @Autowired SchedulingMeetings scheduling;
  @Autowired PreparingAgendas preparing;
  @Autowired ReadingAgendas reading;
  @Autowired ApprovingAgendas approving;

  SampleCommission.Founded commission;
  Actor secretary;
  Actor chair;
  Actor tajikistan;
  Actor armenia;
  MeetingId meeting;
  HousePages pages;

  @BeforeEach
  void aMeeting() {
    commission = commissions.found();
    secretary = commission.secretary();
    chair = commission.chair();
    tajikistan = commission.delegateOf("TJ");
    armenia = commission.delegateOf("AM");
    meeting = agendas.meeting(secretary, "COM", 21);
    pages = HousePages.of(house, MeetingsView.class);
  }

  @AfterEach
  void closePages() {
    pages.close();
  }

  private BrowserlessUIContext at(Actor person) {
    return pages.window(SampleSignIn.of(commission, person));
  }

  private BrowserlessUIContext atAfterTheSecondFactor(Actor person) {
    return pages.window(SampleSignIn.proved(commission, person));
  }

  private static String words(BrowserlessUIContext window) {
    window.activate();
    var words = new StringBuilder(window.getCurrentView().getElement().getTextRecursively());
    window.find(Dialog.class).all().stream()
        .filter(Dialog::isOpened)
        .forEach(dialog -> words.append(dialog.getElement().getTextRecursively()));
    return words.toString().replace('\u00a0', ' ');
  }

  private static void press(BrowserlessUIContext window, String verb) {
    window.activate();
    var button = window.find(NativeButton.class).withText(verb).all().getLast();
    ComponentUtil.fireEvent(button, new ClickEvent<>(button));
  }

  private static boolean offers(BrowserlessUIContext window, String verb) {
    window.activate();
    return window.find(NativeButton.class).withText(verb).all().stream()
        .anyMatch(button -> !"true".equals(button.getElement().getAttribute("aria-disabled")));
  }

  private AgendaView open(BrowserlessUIContext window, AgendaId id) {
    window.activate();
    return window.navigate(MeetingsNavigation.agenda(id), AgendaView.class);
  }

  private MeetingView openMeeting(BrowserlessUIContext window) {
    window.activate();
    return window.navigate(MeetingsNavigation.meeting(meeting), MeetingView.class);
  }

  private AgendaId threeItems() {
    return agendas.threeItems(secretary, meeting);
  }

  @Test
  void theSecretaryBeginsTheAgendaAndAddsAnItem() {
    var window = at(secretary);
    openMeeting(window);
    press(window, "Begin the agenda");
    assertThat(words(window)).contains("Provisional agenda of the 21st meeting", "No items yet");
    press(window, "Add an item");
    window.find(TextField.class).all().forEach(field -> field.setValue("Work plan for 2024"));
    press(window, "Add the item");
    assertThat(words(window)).contains("Work plan for 2024", "Decision", "no document");
    assertThat(offers(window, "Approve the agenda")).isFalse();
  }

  @Test
  void eachFieldThatLacksSomethingSaysSoUntilItIsFilled() {
    var id = threeItems();
    var window = at(secretary);
    open(window, id);
    press(window, "Add an item");
    press(window, "Add the item");
    var subjects = window.find(TextField.class).all();
    assertThat(subjects)
        .extracting(TextField::getErrorMessage)
        .containsExactly("Write the subject in Russian.", "Write the subject in English.");
    assertThat(subjects).allMatch(TextField::isInvalid);
    assertThat(words(window)).contains("Each field says what it lacks.");
    subjects.getFirst().setValue("План работы");
    assertThat(subjects).extracting(TextField::isInvalid).containsExactly(false, true);
    subjects.getLast().setValue("Work plan");
    assertThat(words(window)).doesNotContain("Each field says what it lacks.");
    press(window, "Add the item");
    assertThat(reading.sheet(secretary, id).body().items()).hasSize(4);
  }

  @Test
  void aMeetingIsScheduledOnlyWithANumberThatIsFreeAndADateThatIsOne() {
    var window = at(secretary);
    window.navigate(MeetingsView.class);
    press(window, "Schedule a meeting");
    press(window, "Schedule");
    var number = window.find(IntegerField.class).single();
    var date = window.find(TextField.class).all().getFirst();
    assertThat(number.getErrorMessage()).isEqualTo("Give the number of the meeting, from 1.");
    assertThat(date.getErrorMessage()).isEqualTo("Give the date, at least its year.");
    number.setValue(21);
    date.setValue("soon");
    assertThat(number.isInvalid() || date.isInvalid()).isFalse();
    press(window, "Schedule");
    assertThat(date.getErrorMessage()).startsWith("“soon” is not a date");
    date.setValue("2024-10");
    press(window, "Schedule");
    assertThat(date.isInvalid()).isFalse();
    assertThat(number.getErrorMessage()).isEqualTo("This body already has a meeting number 21.");
    var cities = window.find(TextField.class).all();
    cities.get(1).setValue("Dushanbe");
    number.setValue(24);
    press(window, "Schedule");
    assertThat(cities.get(2).getErrorMessage()).isEqualTo("Name the city in Russian too.");
    cities.get(2).setValue("Душанбе");
    press(window, "Schedule");
    assertThat(words(window)).contains("24th meeting", "Dushanbe");
  }

  @Test
  void aSigningIsPlannedOnlyWithASubjectAndItsParties() {
    var window = at(secretary);
    openMeeting(window);
    press(window, "Plan a signing");
    window.find(TextField.class).all().forEach(field -> field.setValue("Metrology"));
    press(window, "Plan the signing");
    var parties = window.find(CheckboxGroup.class).single();
    assertThat(parties.isInvalid()).isTrue();
    assertThat(words(window)).contains("Choose at least one agency.");
  }

  @Test
  void anItemMovesByKeyboardAndItsNewPlaceIsAnnounced() {
    var id = threeItems();
    var window = at(secretary);
    open(window, id);
    var row = window.find(ListItem.class).all().getFirst();
    row.getElement()
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(
            new DomEvent(
                row.getElement(),
                "keydown",
                JsonNodeFactory.instance
                    .objectNode()
                    .put("event.altKey && event.shiftKey && event.key === 'ArrowDown'", true)));
    assertThat(words(window)).contains("Decisions: now item 2 of 3");
    assertThat(reading.sheet(secretary, id).body().items().get(1).subject().en())
        .isEqualTo("Decisions");
  }

  @Test
  void aChangeOnAnOldStateIsNotStoredAndTheSecretaryIsTold() {
    var id = threeItems();
    var window = at(secretary);
    open(window, id);
    preparing.addItem(secretary, id, 3, ItemKind.DECISION, new Bilingual("Fourth", "Четвёртый"));
    press(window, "Up");
    assertThat(words(window)).contains("The agenda was changed meanwhile", "Fourth");
    assertThat(reading.sheet(secretary, id).version()).isEqualTo(4);
  }

  @Test
  void theChairSeesWhatChangedAndApprovesExactlyThat() {
    var id = threeItems();
    approving.look(chair, id, 3);
    preparing.addItem(secretary, id, 3, ItemKind.DECISION, new Bilingual("Fourth", "Четвёртый"));
    var window = atAfterTheSecondFactor(chair);
    open(window, id);
    assertThat(words(window))
        .contains(
            "1 change since you last looked",
            "New item: Fourth",
            "Seen by the chair and members of this body");
    press(window, "Approve the agenda");
    assertThat(words(window))
        .contains(
            "Approve the agenda?",
            Formats.fingerprint(reading.sheet(chair, id).fingerprint().hex()));
    window.find(TextArea.class).single().setValue("Begin at ten");
    press(window, "Approve IC/21/1");
    assertThat(words(window)).contains("IC/21/1 is approved and circulated to all segments");
    assertThat(reading.sheet(chair, id).standing()).isInstanceOf(AgendaStanding.Approved.class);
    assertThat(reading.sheet(secretary, id).approvals().getFirst().note())
        .isEqualTo("Begin at ten");
    assertThat(offers(window, "Approve the agenda")).isFalse();
    assertThat(words(window))
        .contains(
            "This state is approved already.",
            "The approved agenda IC/21/1 is seen by all segments and the secretariat.");
    preparing.addItem(secretary, id, 4, ItemKind.DECISION, new Bilingual("Fifth", "Пятый"));
    open(window, id);
    assertThat(words(window))
        .contains("The circulated agenda IC/21/1 is seen by all", "What was changed after it");
    openMeeting(window);
    assertThat(words(window))
        .contains("Working copy of the agenda")
        .doesNotContain("The agenda in preparation");
  }

  @Test
  void withoutTheSecondFactorTheChairIsSentToProveItAndFindsTheNoteAgain() {
    var id = threeItems();
    var window = at(chair);
    open(window, id);
    press(window, "Approve the agenda");
    assertThat(offers(window, "Approve IC/21/1")).isFalse();
    window.find(TextArea.class).single().setValue("Begin at ten");
    press(window, "Confirm who you are");
    assertThat(window.getExternalNavigationURL())
        .startsWith("/oauth2/authorization/keycloak?acr=2")
        .contains("approve");
    assertThat(reading.sheet(secretary, id).approvals()).isEmpty();
    window.getUI().navigate(MeetingsNavigation.agenda(id), QueryParameters.of("approve", ""));
    assertThat(words(window)).contains("Approve the agenda?");
    assertThat(window.find(TextArea.class).single().getValue()).isEqualTo("Begin at ten");
  }

  @Test
  void whatAwaitsTheChairStandsOnTheChairsDeskOnly() {
    threeItems();
    assertThat(titles(chair)).containsExactly("Approve the provisional agenda of the 21st meeting");
    for (var other : List.of(secretary, tajikistan, armenia)) {
      assertThat(titles(other)).isEmpty();
    }
  }

  private List<String> titles(Actor actor) {
    return house.getBeansOfType(Awaiting.class).values().stream()
        .filter(ChairAwaits.class::isInstance)
        .flatMap(a -> a.awaiting(actor, Locale.ENGLISH).stream())
        .map(AwaitingItem::title)
        .toList();
  }

  @Test
  void theNextMeetingIsOnEveryDesk() {
    var window = at(armenia);
    window.activate();
    var card =
        house.getBeansOfType(DeskCard.class).values().stream()
            .filter(NextMeeting.class::isInstance)
            .findFirst()
            .orElseThrow()
            .card(armenia, Locale.ENGLISH)
            .orElseThrow();
    assertThat(card.getElement().getTextRecursively()).contains("21st meeting", "Dushanbe");
  }

  @Test
  void everyoneReadsTheCirculatedAgendaAndItsPaper() {
    var approval =
        agendas.approvedWithSideEvent(
            secretary, commission.proved(chair, java.time.Instant.now()), "COM", 23);
    var window = at(armenia);
    window.navigate(MeetingsNavigation.agenda(approval.circulated()), AgendaView.class);
    assertThat(words(window))
        .contains("IC/23/1", "approved provisional agenda", "Work plan", "COM", "Download the PDF");
    for (var way : List.of("Download the PDF", "Download as Akoma Ntoso")) {
      assertThat(window.find(Anchor.class).withText(way).single().getHref()).isNotEmpty();
    }
    assertThat(offers(window, "Add an item")).isFalse();
  }

  @Test
  void anAgendaInPreparationAndAMissingOneGiveADelegateTheSameNothing() {
    var id = threeItems();
    var window = at(armenia);
    assertThat(refusal(window, id))
        .isEqualTo(refusal(window, new AgendaId(id.space(), UUID.randomUUID())))
        .doesNotContain("21st");
    openMeeting(window);
    assertThat(words(window))
        .contains("No approved agenda has been circulated yet")
        .doesNotContain("The agenda in preparation");
  }

  private String refusal(BrowserlessUIContext window, AgendaId id) {
    try {
      open(window, id);
      return words(window);
    } catch (RuntimeException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  @Test
  void aSigningBesideTheMeetingStandsOnThePagesOfItsPartiesOnly() {
    scheduling.planSideEvent(
        secretary,
        meeting,
        org.chancery.meetings.SideEventKind.SIGNING,
        new Bilingual("Metrology", "Метрология"),
        List.of(agency("ROSSTANDART"), agency("TAJIKSTANDART")));
    var party = at(tajikistan);
    openMeeting(party);
    assertThat(words(party)).contains("Beside the meeting", "Signing: Metrology");
    var other = at(armenia);
    openMeeting(other);
    assertThat(words(other)).doesNotContain("Metrology", "Beside the meeting", "Signing");
  }

  private HolderId agency(String code) {
    return agendas.holder(secretary, HolderKind.AGENCY, code).id();
  }

  @Test
  void everyPageSpeaksRussian() {
    var id = threeItems();
    var window = pages.window(SampleSignIn.of(commission, secretary), Locale.of("ru"));
    for (var address :
        List.of(
            MeetingsNavigation.MEETINGS,
            MeetingsNavigation.meeting(meeting),
            MeetingsNavigation.agenda(id))) {
      window.navigate(address, Component.class);
      assertThat(words(window)).as(address).doesNotContain("⟦").contains("Заседания");
    }
    assertThat(words(window)).contains("О плане работы", "Проект повестки дня");
  }
}
