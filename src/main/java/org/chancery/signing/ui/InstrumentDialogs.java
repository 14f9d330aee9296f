package org.chancery.signing.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.Days;
import org.chancery.shell.ObjectBlock;
import org.chancery.signing.InstrumentSheet;
import org.chancery.signing.SigningReason;

/** What a depositary registers, each asked for with its object. */
class InstrumentDialogs {

  private static final int LONGEST_REASON = 1000;

  private final InstrumentDesk desk;
  private final InstrumentSheet sheet;
  private final SigningPhrases phrases;

  InstrumentDialogs(InstrumentDesk desk, InstrumentSheet sheet, SigningPhrases phrases) {
    this.desk = desk;
    this.sheet = sheet;
    this.phrases = phrases;
  }

  ConsentDialog deposit(Command done) {
    return asked("deposit")
        .verb(
            phrases.say("signing.not-now"),
            phrases.say("signing.deposit.verb"),
            () -> {
              desk.originals().deposit(desk.actor(), sheet.row().id());
              done.execute();
            });
  }

  ConsentDialog force(Command done) {
    var day = Days.picker(phrases.say("signing.force.day"), phrases.locale());
    return asked("force")
        .about(day)
        .needs(day, () -> day.getValue() != null, phrases.say(SigningReason.DAY_MISSING.key()))
        .verb(
            phrases.say("signing.not-now"),
            phrases.say("signing.force.verb"),
            () -> {
              desk.originals().bringIntoForce(desk.actor(), sheet.row().id(), day.getValue());
              done.execute();
            });
  }

  ConsentDialog terminate(Command done) {
    var day = Days.picker(phrases.say("signing.terminate.day"), phrases.locale());
    var reason = reason("signing.terminate.reason");
    return asked("terminate")
        .about(day, reason)
        .needs(day, () -> day.getValue() != null, phrases.say(SigningReason.DAY_MISSING.key()))
        .needs(
            reason,
            () -> !reason.getValue().isBlank(),
            phrases.say(SigningReason.REASON_MISSING.key()))
        .at(day, SigningReason.NOT_IN_FORCE)
        .verb(
            phrases.say("signing.not-now"),
            phrases.say("signing.terminate.verb"),
            () -> {
              desk.originals()
                  .terminate(desk.actor(), sheet.row().id(), day.getValue(), reason.getValue());
              done.execute();
            });
  }

  ConsentDialog endTurn(Command done) {
    return asked("end-turn")
        .verb(
            phrases.say("signing.not-now"),
            phrases.say("signing.end-turn.verb"),
            () -> {
              desk.originals().endTurn(desk.actor(), sheet.row().id());
              done.execute();
            });
  }

  private ConsentDialog asked(String act) {
    return new ConsentDialog(
            phrases.say("signing." + act + ".title"), phrases.say("signing." + act + ".meaning"))
        .about(
            new ObjectBlock(sheet.row().title())
                .symbol(sheet.row().symbol())
                .fingerprint(sheet.text().hex()));
  }

  private TextArea reason(String key) {
    var reason = new TextArea(phrases.say(key));
    reason.setMaxLength(LONGEST_REASON);
    reason.setWidthFull();
    return reason;
  }
}
