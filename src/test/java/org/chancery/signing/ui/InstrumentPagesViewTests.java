package org.chancery.signing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chancery.HousePages;
import org.chancery.HouseTest;
import org.chancery.drafting.TextId;
import org.chancery.identity.Actor;
import org.chancery.identity.SampleCommission;
import org.chancery.identity.SampleSignIn;
import org.chancery.signing.InstrumentId;
import org.chancery.signing.InstrumentRow;
import org.chancery.signing.InstrumentState;
import org.chancery.signing.KeepingOriginals;
import org.chancery.signing.LeadingInstruments;
import org.chancery.signing.ReadingInstruments;
import org.chancery.signing.SampleInstruments;
import org.chancery.signing.SignatureForm;
import org.chancery.signing.SigningInstruments;
import org.chancery.signing.SigningOffline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Drafters and signatories at the pages of instruments. */
@HouseTest
class InstrumentPagesViewTests {

  @Autowired ApplicationContext house;
  @Autowired SampleCommission commissions;
  @Autowired SampleInstruments samples;
  @Autowired ReadingInstruments reading;
  @Autowired SigningInstruments signing;
  @Autowired PutToSignature putting;
  @Autowired InstrumentsAwait awaits;
  @Autowired RegisterNotice notice;
  @Autowired KeepingOriginals originals;
  @Autowired LeadingInstruments leading;
  @Autowired SigningOffline outside;

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

  private BrowserlessUIContext at(Actor person) {
    return pages.window(SampleSignIn.of(commission, person));
  }

  private BrowserlessUIContext provedAt(Actor person) {
    return pages.window(SampleSignIn.proved(commission, person));
  }

  private static InstrumentView open(BrowserlessUIContext window, InstrumentId id) {
    window.activate();
    return window.navigate(
        InstrumentView.class,
        Map.of("space", id.space().id().toString(), "id", id.id().toString()));
  }

  private static OpeningView openFrom(BrowserlessUIContext window, TextId id) {
    window.activate();
    return window.navigate(
        OpeningView.class, Map.of("space", id.space().id().toString(), "id", id.id().toString()));
  }

  private static String words(BrowserlessUIContext window) {
    window.activate();
    var ui = window.getUI();
    return ui.getCurrentView().getElement().getTextRecursively()
        + ui.getElement().getTextRecursively();
  }

  private static void press(BrowserlessUIContext window, String verb) {
    window.activate();
    var button = window.find(NativeButton.class).withText(verb).all().getLast();
    ComponentUtil.fireEvent(button, new ClickEvent<>(button));
  }

  private static boolean dialogIsOpen(BrowserlessUIContext window) {
    window.activate();
    return window.find(Dialog.class).all().stream().anyMatch(Dialog::isOpened);
  }

  private static void type(BrowserlessUIContext window, char[] passphrase) {
    window.activate();
    window.find(PasswordField.class).single().setValue(new String(passphrase));
  }

  @SuppressWarnings("unchecked")
  private static RadioButtonGroup<SignatureForm> form(BrowserlessUIContext window) {
    window.activate();
    return window.find(RadioButtonGroup.class).single();
  }

  private InstrumentState state(InstrumentId id) {
    return reading.page(people.secretary(), id).row().state();
  }

  @Test
  void theListIsEmptyUntilSomethingIsOpenedForSignature() {
    var window = at(people.russia());
    window.navigate(InstrumentsView.class);
    assertThat(words(window)).contains("No instruments yet");
    samples.opened(people, "Memorandum on measuring");
    window.navigate(InstrumentsView.class);
    assertThat(words(window))
        .contains("Memorandum on measuring", "Awaits Agency of Russia and Agency of Tajikistan");
    var outside = at(people.armenia());
    outside.navigate(InstrumentsView.class);
    assertThat(words(outside)).contains("No instruments yet").doesNotContain("measuring");
  }

  @Test
  void aDrafterOpensAnAgreedTextAtItsOwnPage() {
    var text = samples.agreed(people, "Memorandum on measuring");
    assertThat(putting.offer(people.tajikistan(), text))
        .hasValueSatisfying(
            offer -> {
              assertThat(offer.blockedKey()).isEmpty();
              assertThat(offer.address()).isEqualTo(SigningNavigation.open(text));
            });
    var window = at(people.tajikistan());
    openFrom(window, text);
    assertThat(words(window)).contains("Agency of Russia", "Agency of Tajikistan");
    var symbol = samples.symbol(people, text);
    press(window, "Open " + symbol + " for signature");
    assertThat(reading.list(people.russia()).rows())
        .extracting(InstrumentRow::symbol)
        .containsExactly(symbol);
    openFrom(window, text);
    assertThat(words(window)).contains("This text was opened for signature");
    assertThat(putting.offer(people.tajikistan(), text))
        .hasValueSatisfying(offer -> assertThat(offer.address()).startsWith("instruments/"));
  }

  @Test
  void untilAllInitialledTheTimelineSaysWhoseInitialsItAwaits() {
    var id = samples.unpowered(people, "Memorandum", new InstrumentRow.Terms(false, true));
    var ours = at(people.headOfTajikistan());
    open(ours, id);
    assertThat(words(ours))
        .contains("Awaits your initials", "Awaits the initials for Agency of Russia");
    var theirs = provedAt(people.headOfRussia());
    open(theirs, id);
    press(theirs, "Initial the text");
    press(theirs, "Initial " + reading.page(people.russia(), id).row().symbol());
    assertThat(words(theirs))
        .contains("Awaits the initials for Agency of Tajikistan")
        .doesNotContain("Awaits your initials", "Awaits the initials for Agency of Russia");
  }

  @Test
  void whatIsNotAgreedIsOfferedWithTheReasonWhyNot() {
    var text = samples.proposed(people, "Memorandum on measuring");
    assertThat(putting.offer(people.tajikistan(), text))
        .hasValueSatisfying(
            offer -> assertThat(offer.blockedKey()).isEqualTo("signing.refused.not-agreed"));
    var window = at(people.tajikistan());
    openFrom(window, text);
    assertThat(words(window)).contains("Not all parties have agreed");
  }

  @Test
  void withoutASecondFactorTheDialogAsksForItAndTakesNoPassphrase() {
    var id = samples.opened(people, "Memorandum on measuring");
    var window = at(people.signatoryOfRussia());
    open(window, id);
    press(window, "Sign the memorandum");
    assertThat(dialogIsOpen(window)).isTrue();
    assertThat(window.find(PasswordField.class).all()).isEmpty();
    assertThat(words(window)).contains("Confirm that it is you");
    press(window, "Confirm that it is you");
    assertThat(state(id)).isEqualTo(new InstrumentState.AwaitingSignatures(people.agencies()));
  }

  @Test
  void afterTheSecondFactorTheSameDialogComesBackAndSigns() {
    var id = samples.opened(people, "Memorandum on measuring");
    var who = people.signatoryOfRussia();
    var window = provedAt(who);
    UI.getCurrent().navigate(SigningNavigation.instrument(id), QueryParameters.of("sign", ""));
    assertThat(dialogIsOpen(window)).isTrue();
    var symbol = reading.page(who, id).row().symbol();
    assertThat(words(window))
        .contains(symbol, "none since the parties agreed", "you see them here for the first time");

    press(window, "Sign " + symbol);
    var field = window.find(PasswordField.class).single();
    assertThat(form(window).getValue()).isNull();
    assertThat(form(window).getErrorMessage()).isEqualTo("Choose the form of signature.");
    form(window).setValue(SignatureForm.SIMPLE);
    assertThat(field.isInvalid()).isTrue();
    assertThat(field.getErrorMessage()).isEqualTo("Type the passphrase of your key.");
    assertThat(words(window)).doesNotContain("does not open your key");

    type(window, "wrong".toCharArray());
    assertThat(field.isInvalid()).isFalse();
    press(window, "Sign " + symbol);
    assertThat(dialogIsOpen(window)).isTrue();
    assertThat(words(window)).contains("This passphrase does not open your key.");
    assertThat(field.getValue()).isEmpty();
    assertThat(field.isInvalid()).isTrue();
    assertThat(field.getErrorMessage()).isEqualTo("This passphrase does not open your key.");
    assertThat(state(id)).isEqualTo(new InstrumentState.AwaitingSignatures(people.agencies()));

    type(window, SampleInstruments.passphrase(who));
    assertThat(field.isInvalid()).isFalse();
    press(window, "Sign " + symbol);
    assertThat(dialogIsOpen(window)).isFalse();
    assertThat(words(window)).contains("Every original carries your signature.");
    assertThat(state(id))
        .isEqualTo(
            new InstrumentState.AwaitingSignatures(
                List.of(people.signatoryOfTajikistan().holder().id())));
  }

  @Test
  void aChosenFormAndATypedPassphraseStayWhileAnOldProofIsRenewed() {
    var id = samples.opened(people, "Memorandum on measuring");
    var who = people.signatoryOfRussia();
    var window = provedAt(who);
    open(window, id);
    press(window, "Sign the memorandum");
    form(window).setValue(SignatureForm.AD_REFERENDUM);
    type(window, SampleInstruments.passphrase(who));
    var symbol = reading.page(who, id).row().symbol();

    // the proof grew old over the typing
    SecurityContextHolder.getContext().setAuthentication(SampleSignIn.of(commission, who));
    press(window, "Sign " + symbol);
    assertThat(dialogIsOpen(window)).isTrue();
    assertThat(words(window)).contains("second factor", "in another window");
    assertThat(form(window).getValue()).isEqualTo(SignatureForm.AD_REFERENDUM);
    assertThat(window.find(PasswordField.class).single().getValue())
        .isEqualTo(new String(SampleInstruments.passphrase(who)));

    SecurityContextHolder.getContext().setAuthentication(SampleSignIn.proved(commission, who));
    press(window, "Sign " + symbol);
    assertThat(dialogIsOpen(window)).isFalse();
    var signed = reading.page(who, id).row().parties().getFirst().signature();
    assertThat(Objects.requireNonNull(signed).form()).isEqualTo(SignatureForm.AD_REFERENDUM);
  }

  @Test
  void whatIsBroughtBackAndInWhatFormStaysWhileAnOldProofIsRenewed() {
    var id = samples.opened(people, "Memorandum on measuring");
    var who = people.signatoryOfRussia();
    outside.take(commission.proved(who, Instant.now()), id);
    var window = provedAt(who);
    open(window, id);
    press(window, "Bring an original back");
    press(window, "Bring it back");
    assertThat(words(window)).contains("Choose the form of signature.");
    form(window).setValue(SignatureForm.AD_REFERENDUM);
    press(window, "Bring it back");
    assertThat(words(window)).contains("Choose the signed file.");
    new UploadTester<>(window.find(Upload.class).single())
        .upload("signed.pdf", "application/pdf", reading.file(who, id, 1).bytes());

    SecurityContextHolder.getContext().setAuthentication(SampleSignIn.of(commission, who));
    press(window, "Bring it back");
    assertThat(words(window)).contains("second factor", "in another window", "signed.pdf");
    assertThat(form(window).getValue()).isEqualTo(SignatureForm.AD_REFERENDUM);

    SecurityContextHolder.getContext().setAuthentication(SampleSignIn.proved(commission, who));
    press(window, "Bring it back");
    assertThat(words(window)).contains("The file carries no new signature.", "signed.pdf");
    assertThat(dialogIsOpen(window)).isTrue();
  }

  @Test
  void decliningAsksForTheProofFirstAndForTheReasonWhenTheDialogComesBack() {
    var id = samples.opened(people, "Memorandum on measuring");
    var who = people.signatoryOfRussia();
    var weak = at(who);
    open(weak, id);
    press(weak, "Decline to sign");
    assertThat(dialogIsOpen(weak)).isTrue();
    assertThat(weak.find(TextArea.class).all()).isEmpty();
    assertThat(words(weak)).contains("asks for your reason");
    press(weak, "Confirm that it is you");
    assertThat(state(id)).isInstanceOf(InstrumentState.AwaitingSignatures.class);

    var window = provedAt(who);
    UI.getCurrent().navigate(SigningNavigation.instrument(id), QueryParameters.of("decline", ""));
    assertThat(dialogIsOpen(window)).isTrue();
    press(window, "Decline for good");
    var reason = window.find(TextArea.class).single();
    assertThat(reason.isInvalid()).isTrue();
    reason.setValue("The annex is not cleared yet");

    // the proof grew old over the typing
    SecurityContextHolder.getContext().setAuthentication(SampleSignIn.of(commission, who));
    press(window, "Decline for good");
    assertThat(dialogIsOpen(window)).isTrue();
    assertThat(reason.getValue()).isEqualTo("The annex is not cleared yet");
    assertThat(words(window)).contains("second factor", "in another window");
    SecurityContextHolder.getContext().setAuthentication(SampleSignIn.proved(commission, who));
    press(window, "Decline for good");
    assertThat(dialogIsOpen(window)).isFalse();
    assertThat(state(id)).isInstanceOf(InstrumentState.Declined.class);
  }

  @Test
  void whoIsLateIsToldWhoSignedAndSignsTheNewFile() {
    var id = samples.opened(people, "Memorandum on measuring");
    var late = people.signatoryOfTajikistan();
    var window = provedAt(late);
    open(window, id);
    press(window, "Sign the memorandum");
    var first = people.signatoryOfRussia();
    signing.sign(
        commission.proved(first, Instant.now()),
        id,
        reading.page(first, id).shown(),
        SignatureForm.SIMPLE,
        SampleInstruments.passphrase(first));
    var symbol = reading.page(late, id).row().symbol();
    form(window).setValue(SignatureForm.SIMPLE);
    type(window, SampleInstruments.passphrase(late));
    press(window, "Sign " + symbol);
    assertThat(words(window)).contains("Signed meanwhile by SIGNATORY ROSSTANDART");
    press(window, "Sign the memorandum");
    assertThat(dialogIsOpen(window)).isTrue();
    assertThat(words(window))
        .contains("only the signature of Agency of Russia", "since then was added:")
        .doesNotContain("for the first time");
    form(window).setValue(SignatureForm.SIMPLE);
    type(window, SampleInstruments.passphrase(late));
    press(window, "Sign " + symbol);
    assertThat(words(window)).contains("the memorandum is concluded", "Signed by all");
    assertThat(state(id)).isInstanceOf(InstrumentState.Concluded.class);
  }

  @Test
  void whoCannotSignReadsWhyAndAnOutsiderFindsNothing() {
    var id = samples.opened(people, "Memorandum on measuring");
    var head = at(people.headOfRussia());
    open(head, id);
    assertThat(words(head))
        .contains("Only signatories of agencies sign.", "Seen by Russia and Tajikistan");
    press(head, "Sign the memorandum");
    assertThat(dialogIsOpen(head)).isFalse();
    assertThat(
            head.find(Anchor.class).all().stream()
                .filter(link -> link.getText().startsWith("Download, ")))
        .hasSize(2);
    var outside = at(people.armenia());
    assertThatThrownBy(() -> open(outside, id)).isInstanceOf(Throwable.class);
    assertThat(words(outside)).doesNotContain("measuring");
  }

  @Test
  void theBellOfASignatoryNamesTheInstrument() {
    samples.opened(people, "Memorandum on measuring");
    assertThat(awaits.awaiting(people.signatoryOfRussia(), Locale.ENGLISH))
        .singleElement()
        .satisfies(item -> assertThat(item.title()).isEqualTo("Sign: Memorandum on measuring"));
    assertThat(awaits.awaiting(people.russia(), Locale.ENGLISH)).isEmpty();
  }

  @Test
  void anOpenRegisterShowsWhatIsEnteredMeanwhile() {
    var kept = samples.concluded(commission, people, "Memorandum on weighing");
    var outside = at(people.armenia());
    outside.navigate(RegisterView.class);
    assertThat(words(outside)).doesNotContain("weighing");
    originals.deposit(people.depositary(), kept);
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              pages.hear(outside);
              assertThat(words(outside)).contains("Memorandum on weighing");
            });
  }

  @Test
  void anOpenListShowsWhoSignsMeanwhile() {
    var id = samples.opened(people, "Memorandum on measuring");
    var window = at(people.russia());
    window.navigate(InstrumentsView.class);
    assertThat(words(window)).contains("Awaits Agency of Russia and Agency of Tajikistan");
    signing.sign(
        commission.proved(people.signatoryOfRussia(), Instant.now()),
        id,
        reading.page(people.signatoryOfRussia(), id).shown(),
        SignatureForm.SIMPLE,
        SampleInstruments.passphrase(people.signatoryOfRussia()));
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              pages.hear(window);
              assertThat(words(window))
                  .contains("Awaits Agency of Tajikistan")
                  .doesNotContain("Agency of Russia and");
            });
  }

  @Test
  void aDelegateReadsOnTheDeskWhatWasDeclinedAndWhatWasRegistered() {
    var kept = samples.concluded(commission, people, "Memorandum on weighing");
    originals.deposit(people.depositary(), kept);
    var id = samples.opened(people, "Memorandum on measuring");
    var head = people.headOfTajikistan();
    leading.decline(commission.proved(head, Instant.now()), id, "Not yet");
    var window = at(people.russia());
    window.activate();
    assertThat(notice.card(people.russia(), Locale.ENGLISH))
        .hasValueSatisfying(
            card -> {
              assertThat(card.getElement().getTextRecursively())
                  .contains("Declined lately", "Memorandum on measuring", "declined by Tajikistan")
                  .contains("Recent entries in the register", "Memorandum on weighing");
              assertThat(card.getElement().getOuterHTML())
                  .contains(SigningNavigation.instrument(id));
            });
    assertThat(notice.card(people.armenia(), Locale.of("ru")))
        .hasValueSatisfying(
            card ->
                assertThat(card.getElement().getTextRecursively())
                    .contains("реестре")
                    .doesNotContain("measuring"));
  }

  @Test
  void aSignatoryReadsTheClockOfTheirOwnStateAndNoNameTwice() {
    var id = samples.opened(people, "Memorandum on measuring");
    var window = at(people.signatoryOfTajikistan());
    open(window, id);
    assertThat(words(window))
        .containsPattern(", \\d\\d:\\d\\d.in.Dushanbe")
        .doesNotContain("UTC", "Russia, Russia")
        .contains("Fingerprint of the file", "fingerprint of the text");
    press(window, "Sign the memorandum");
    assertThat(dialogIsOpen(window)).isTrue();
    assertThat(words(window))
        .contains(
            "You sign the memorandum. Agency: Agency of Tajikistan.", "Fingerprint of the text")
        .doesNotContain("You bind");
  }

  @Test
  void everythingIsSaidInRussianToo() {
    var id = samples.opened(people, "Memorandum on measuring");
    var window =
        pages.window(SampleSignIn.of(commission, people.signatoryOfRussia()), Locale.of("ru"));
    open(window, id);
    assertThat(words(window))
        .contains("Ожидает вашей подписи", "Агентство России", "Подлинник")
        .doesNotContain("⟦");
  }
}
