package org.chancery.signing.ui;

import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.server.Command;
import org.chancery.shell.Notices;
import org.chancery.shell.Reopening;
import org.chancery.signing.FullPowers;
import org.chancery.signing.InstrumentSheet;
import org.chancery.signing.SigningOutcome;
import org.chancery.signing.SigningReason;
import org.chancery.texts.Fingerprint;

/** Opens the dialog of each act on an instrument, and tells its page what was done. */
class ActDialogs implements PartyLines.Asking {

  /** The parameters of the address that open the dialogs again after the sign-in. */
  private static final String INITIAL = "initial";

  private static final String CONFIRM = "confirm";
  private static final String DECLINE = "decline";

  private final InstrumentDesk desk;
  private final InstrumentSheet sheet;
  private final SigningPhrases phrases;
  private final Notices notices;
  private final Command reread;

  /** Reads the page again before anything is said in its notices. */
  ActDialogs(
      InstrumentDesk desk,
      InstrumentSheet sheet,
      SigningPhrases phrases,
      Notices notices,
      Command reread) {
    this.desk = desk;
    this.sheet = sheet;
    this.phrases = phrases;
    this.notices = notices;
    this.reread = reread;
  }

  /** Opens what the address asks for, if its reader still can. */
  void reopen(AfterNavigationEvent event) {
    if (Reopening.asks(event, SigningConsent.REOPEN) && sheet.notSigning() == null) {
      sign();
    } else if (Reopening.asks(event, INITIAL) && sheet.may().initial()) {
      initial();
    } else if (Reopening.asks(event, CONFIRM) && sheet.may().confirm()) {
      confirm();
    } else if (Reopening.asks(event, DECLINE) && sheet.may().decline()) {
      decline();
    } else if (Reopening.asks(event, Outside.TAKE) && sheet.notSigning() == null) {
      outside().take().open();
    } else if (Reopening.asks(event, Outside.BRING) && sheet.row().turn() != null) {
      outside().bring().open();
    }
  }

  /** The section of the page that leads to the dialogs of signing outside. */
  Outside outside() {
    return new Outside(desk, sheet, phrases, this::tell);
  }

  void initial() {
    new StrongConsent(desk, sheet, phrases)
        .dialog(
            INITIAL,
            () -> {
              desk.leading()
                  .initial(
                      desk.actor(),
                      sheet.row().id(),
                      sheet.texts().stream().map(Fingerprint::hex).toList());
              done(INITIAL).execute();
            })
        .open();
  }

  void confirm() {
    new StrongConsent(desk, sheet, phrases)
        .dialog(
            CONFIRM,
            () -> {
              var concluded = desk.leading().confirm(desk.actor(), sheet.row().id());
              done(concluded ? "confirm.last" : CONFIRM).execute();
            })
        .open();
  }

  void decline() {
    new StrongConsent(desk, sheet, phrases)
        .withReason(
            DECLINE,
            reason -> {
              desk.leading().decline(desk.actor(), sheet.row().id(), reason);
              done(DECLINE).execute();
            })
        .open();
  }

  void deposit() {
    asked().deposit(done("deposit")).open();
  }

  void force() {
    asked().force(done("force")).open();
  }

  void terminate() {
    asked().terminate(done("terminate")).open();
  }

  void endTurn() {
    asked().endTurn(done("end-turn")).open();
  }

  void present() {
    powers().present(done("present")).open();
  }

  @Override
  public void answer(FullPowers answered) {
    powers().answer(answered, done("answer")).open();
  }

  @Override
  public void withdraw(FullPowers withdrawn) {
    powers().withdraw(withdrawn, done("withdraw")).open();
  }

  void sign() {
    new SigningConsent(desk, desk.actor(), sheet, phrases).dialog(this::settled).open();
  }

  private InstrumentDialogs asked() {
    return new InstrumentDialogs(desk, sheet, phrases);
  }

  private PowersDialogs powers() {
    return new PowersDialogs(desk, sheet, phrases);
  }

  private Command done(String act) {
    return () -> tell(phrases.say("signing." + act + ".done", sheet.row().symbol()));
  }

  private void tell(String sentence) {
    reread.execute();
    notices.done(sentence);
  }

  private void settled(SigningOutcome outcome) {
    reread.execute();
    switch (outcome) {
      case SigningOutcome.Signed signed ->
          notices.done(
              phrases.say(
                  signed.concluded()
                      ? "signing.signed.concluded"
                      : signed.last() ? "signing.signed.last" : "signing.signed",
                  phrases.moment(signed.at())));
      case SigningOutcome.SignedMeanwhile meanwhile ->
          notices.failed(
              phrases.say(
                  "signing.meanwhile",
                  meanwhile.by() == null
                      ? phrases.say("signing.office.unknown")
                      : phrases.in(meanwhile.by().name()),
                  phrases.moment(meanwhile.at())),
              phrases.say("signing.meanwhile.next"));
      case SigningOutcome.AlreadySigned already ->
          notices.done(phrases.say("signing.signed.before", phrases.moment(already.at())));
      case SigningOutcome.WrongPassphrase wrong ->
          notices.failed(
              phrases.say(SigningReason.WRONG_PASSPHRASE.key()), phrases.say("shell.nothing-lost"));
    }
  }
}
