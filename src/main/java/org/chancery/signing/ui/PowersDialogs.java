package org.chancery.signing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.time.Instant;
import java.time.LocalDate;
import org.chancery.identity.Office;
import org.chancery.identity.Refused;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.Days;
import org.chancery.shell.ObjectBlock;
import org.chancery.signing.FullPowers;
import org.chancery.signing.InstrumentSheet;
import org.chancery.signing.KeepingPowers;
import org.chancery.signing.SigningReason;

/** Full powers are presented, withdrawn and answered here. */
class PowersDialogs {

  private static final int LONGEST_REASON = 1000;

  private final InstrumentDesk desk;
  private final InstrumentSheet sheet;
  private final SigningPhrases phrases;

  PowersDialogs(InstrumentDesk desk, InstrumentSheet sheet, SigningPhrases phrases) {
    this.desk = desk;
    this.sheet = sheet;
    this.phrases = phrases;
  }

  ConsentDialog present(Command done) {
    var actor = desk.actor();
    var signatories = desk.powers().signatories(actor, sheet.row().id());
    var who = new RadioButtonGroup<Office>();
    who.setLabel(phrases.say("signing.present.who"));
    who.setItems(signatories);
    who.setItemLabelGenerator(
        office -> phrases.in(Office.alone(office.name(), sheet.holder(office.holder()).names())));
    if (signatories.size() == 1) {
      who.setValue(signatories.getFirst());
    }
    var since = Days.picker(phrases.say("signing.present.since"), phrases.locale());
    var until = Days.picker(phrases.say("signing.present.until"), phrases.locale());
    var today = sheet.at().atZone(phrases.zone()).toLocalDate();
    since.setValue(today);
    until.setHelperText(phrases.say("signing.present.until.help"));
    var period = new Div(since, until);
    period.addClassName("period");
    var refused = new Paragraph();
    refused.addClassName("field-error");
    refused.getElement().setAttribute("role", "alert");
    var file =
        new FilePlace(
            phrases,
            phrases.say("signing.present.document"),
            phrases.say("signing.present.document.limit"),
            KeepingPowers.MOST_BYTES,
            new String[] {".pdf", ".png", ".jpg", ".jpeg"},
            refused::setText);
    return new ConsentDialog(
            phrases.say("signing.present.title"), phrases.say("signing.present.meaning"))
        .about(
            new ObjectBlock(sheet.row().title()).symbol(sheet.row().symbol()),
            who,
            period,
            file,
            refused)
        .needs(who, () -> who.getValue() != null, phrases.say("signing.present.who.missing"))
        .needs(since, () -> since.getValue() != null, phrases.say("signing.present.day.missing"))
        .needs(until, () -> until.getValue() != null, phrases.say("signing.present.day.missing"))
        .at(until, SigningReason.POWERS_PERIOD)
        .verb(
            phrases.say("signing.not-now"),
            phrases.say("signing.present.verb"),
            () -> {
              var taken = file.taken();
              if (taken == null) {
                throw new Refused(SigningReason.POWERS_DOCUMENT);
              }
              desk.powers()
                  .present(
                      desk.actor(),
                      sheet.row().id(),
                      new KeepingPowers.Presentation(
                          who.getValue().mandate(),
                          begins(since.getValue()),
                          begins(until.getValue().plusDays(1)),
                          taken.name(),
                          taken.bytes()));
              done.execute();
            });
  }

  ConsentDialog withdraw(FullPowers powers, Command done) {
    return new ConsentDialog(
            phrases.say("signing.withdraw.title"), phrases.say("signing.withdraw.meaning"))
        .about(object(powers))
        .verb(
            phrases.say("signing.not-now"),
            phrases.say("signing.withdraw.verb"),
            () -> {
              desk.powers().withdraw(desk.actor(), sheet.row().id(), powers.id());
              done.execute();
            });
  }

  /** Accepting is the verb; whoever finds something missing says what, and does not accept. */
  ConsentDialog answer(FullPowers powers, Command done) {
    var choice = new RadioButtonGroup<Boolean>();
    choice.setLabel(phrases.say("signing.answer.choice"));
    choice.setItems(true, false);
    choice.setItemLabelGenerator(
        yes -> phrases.say(yes ? "signing.answer.accept" : "signing.answer.refuse"));
    var reason = new TextArea(phrases.say("signing.answer.reason"));
    reason.setHelperText(phrases.say("signing.answer.reason.help"));
    reason.setMaxLength(LONGEST_REASON);
    reason.setWidthFull();
    reason.setVisible(false);
    choice.addValueChangeListener(
        change -> reason.setVisible(Boolean.FALSE.equals(change.getValue())));
    return new ConsentDialog(
            phrases.say("signing.answer.title"), phrases.say("signing.answer.meaning"))
        .about(object(powers), choice, reason)
        .needs(choice, () -> choice.getValue() != null, phrases.say("signing.answer.missing"))
        .needs(
            reason,
            () -> !Boolean.FALSE.equals(choice.getValue()) || !reason.getValue().isBlank(),
            phrases.say(SigningReason.REASON_MISSING.key()))
        .verb(
            phrases.say("signing.not-now"),
            phrases.say("signing.answer.verb"),
            () -> {
              var id = sheet.row().id();
              if (Boolean.TRUE.equals(choice.getValue())) {
                desk.powers().accept(desk.actor(), id, powers.id());
              } else {
                desk.powers().refuse(desk.actor(), id, powers.id(), reason.getValue());
              }
              done.execute();
            });
  }

  private ObjectBlock object(FullPowers powers) {
    return new ObjectBlock(Officials.office(sheet, powers.signatory(), phrases))
        .symbol(sheet.row().symbol())
        .row(
            phrases.say("signing.powers.validity"),
            new Span(
                phrases.say(
                    "signing.powers.period",
                    phrases.on(sheet.holder(powers.agency()).clock()).day(powers.since()),
                    phrases.on(sheet.holder(powers.agency()).clock()).lastDay(powers.until()))))
        .row(
            phrases.say("signing.powers.fingerprint"),
            InstrumentFile.fingerprint(powers.document()));
  }

  private Instant begins(LocalDate day) {
    return day.atStartOfDay(phrases.zone()).toInstant();
  }
}
