package org.chancery.signing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.shell.Act;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.ObjectBlock;
import org.chancery.signing.InstrumentSheet;
import org.chancery.signing.SigningOffline.Brought;
import org.chancery.signing.Turn;
import org.chancery.signing.Verdicts;

/**
 * Signing with a tool of one's own: who has the originals, until when, and how they come back. It
 * shows nothing to whoever could not sign while nobody has them.
 */
class Outside extends Section {

  /** The parameters of the address that open the dialogs again after the sign-in. */
  static final String TAKE = "take";

  static final String BRING = "bring";

  private final InstrumentDesk desk;
  private final InstrumentSheet sheet;
  private final SigningPhrases phrases;
  private final Consumer<String> done;

  /** Tells the page, in a sentence, what was done. */
  Outside(
      InstrumentDesk desk, InstrumentSheet sheet, SigningPhrases phrases, Consumer<String> done) {
    this.desk = desk;
    this.sheet = sheet;
    this.phrases = phrases;
    this.done = done;
    addClassName("file");
    var turn = sheet.row().turn();
    if (turn != null) {
      taken(turn);
    } else if (sheet.notSigning() == null) {
      free();
    } else {
      setVisible(false);
    }
  }

  private void free() {
    add(
        new H2(phrases.say("signing.outside")),
        new Paragraph(phrases.say("signing.outside.meaning", Turn.LONGEST.toHours())),
        acts(Act.plain(phrases.say("signing.outside.take"), () -> take().open())));
  }

  private void taken(Turn turn) {
    add(
        new H2(phrases.say("signing.outside")),
        new Paragraph(
            phrases.say(
                "signing.outside.taken",
                sheet.holder(turn.agency()).names(),
                phrases.moment(turn.until()))));
    if (desk.actor().actsFor(turn.agency())) {
      var giveBack = Act.plain(phrases.say("signing.outside.give-back"), this::giveBack);
      if (sheet.notSigning() == null) {
        add(
            new Paragraph(phrases.say("signing.outside.how")),
            acts(Act.plain(phrases.say("signing.outside.bring"), () -> bring().open()), giveBack));
      } else {
        add(acts(giveBack));
      }
    }
  }

  private static Div acts(Act... acts) {
    var line = new Div(acts);
    line.addClassName("acts");
    return line;
  }

  ConsentDialog take() {
    return asked(TAKE)
        .verb(
            phrases.say("signing.not-now"),
            phrases.say(
                desk.current().strong() ? "signing.outside.take.verb" : "signing.sign.prove"),
            () ->
                strongly(
                    TAKE,
                    () -> {
                      var turn = desk.outside().take(desk.actor(), sheet.row().id());
                      done.accept(
                          phrases.say("signing.outside.take.done", phrases.moment(turn.until())));
                    }));
  }

  private void giveBack() {
    desk.outside().giveBack(desk.actor(), sheet.row().id());
    done.accept(phrases.say("signing.outside.give-back.done"));
  }

  /**
   * The dialog in which a file is brought back. Form and file are asked for after the proof; where
   * the proof grows old meanwhile, it is renewed in another window and both stay.
   */
  ConsentDialog bring() {
    var dialog = asked(BRING);
    return desk.current().strong()
        ? proved(dialog)
        : dialog.verb(
            phrases.say("signing.not-now"), phrases.say("signing.sign.prove"), () -> prove(BRING));
  }

  private ConsentDialog proved(ConsentDialog dialog) {
    var refused = new Paragraph();
    refused.addClassName("field-error");
    refused.getElement().setAttribute("role", "alert");
    var file =
        new FilePlace(
            phrases,
            phrases.say("signing.outside.bring.file"),
            phrases.say("signing.outside.bring.limit"),
            Verdicts.MOST_BYTES,
            new String[] {".pdf"},
            refused::setText);
    var form = new FormChoice(phrases);
    var again = new ProofElsewhere(desk, sheet.row().id(), phrases);
    dialog.about(form, file, refused, again);
    form.neededBy(dialog);
    return dialog.verb(
        phrases.say("signing.not-now"),
        phrases.say("signing.outside.bring.verb"),
        () -> {
          var taken = file.taken();
          if (taken == null) {
            throw new Refused(UploadReason.MISSING);
          }
          again.require();
          told(
              desk.outside().bring(desk.actor(), sheet.row().id(), form.getValue(), taken.bytes()));
        });
  }

  private void told(Brought brought) {
    switch (brought) {
      case Brought.NotAccepted(var why) -> throw new Refused(UploadReason.of(why));
      case Brought.OneOfThem(int number) ->
          done.accept(phrases.say("signing.outside.bring.one", number));
      case Brought.All(var signed) ->
          done.accept(
              phrases.say(
                  signed.concluded()
                      ? "signing.signed.concluded"
                      : signed.last() ? "signing.signed.last" : "signing.signed",
                  phrases.moment(signed.at())));
    }
  }

  private ConsentDialog asked(String act) {
    return new ConsentDialog(
            phrases.say("signing.outside." + act + ".title"),
            phrases.say("signing.outside." + act + ".meaning"))
        .about(
            new ObjectBlock(sheet.row().title())
                .symbol(sheet.row().symbol())
                .fingerprint(sheet.text().hex()));
  }

  private void strongly(String dialog, Runnable act) {
    if (!desk.current().strong()) {
      prove(dialog);
      return;
    }
    try {
      act.run();
    } catch (Refused refused) {
      if (refused.reason() != IdentityReason.STRONG_SIGN_IN_NEEDED) {
        throw refused;
      }
      prove(dialog);
    }
  }

  private void prove(String dialog) {
    UI.getCurrent()
        .getPage()
        .setLocation(
            desk.current()
                .stepUpAddress(SigningNavigation.instrument(sheet.row().id()) + "?" + dialog));
  }
}
