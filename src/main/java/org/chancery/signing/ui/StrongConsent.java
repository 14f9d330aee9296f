package org.chancery.signing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.util.function.Consumer;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.Formats;
import org.chancery.shell.ObjectBlock;
import org.chancery.signing.InstrumentSheet;
import org.chancery.signing.SigningReason;

/**
 * A party's consent to an act on an instrument: it names symbol and wording. Without a fresh proof
 * of who they are, the same dialog comes back after the sign-in.
 */
class StrongConsent {

  private static final int LONGEST_REASON = 1000;

  private final InstrumentDesk desk;
  private final InstrumentSheet sheet;
  private final SigningPhrases phrases;

  StrongConsent(InstrumentDesk desk, InstrumentSheet sheet, SigningPhrases phrases) {
    this.desk = desk;
    this.sheet = sheet;
    this.phrases = phrases;
  }

  /**
   * The dialog of an act.
   *
   * @param act the name of the act in the keys of its words and in the address that opens the
   *     dialog again
   * @param consent what is done
   */
  ConsentDialog dialog(String act, Command consent) {
    return asked(act)
        .verb(
            phrases.say("signing.not-now"),
            desk.current().strong() ? verb(act) : phrases.say("signing.sign.prove"),
            () -> {
              if (desk.current().strong()) {
                attempt(act, consent);
              } else {
                prove(act);
              }
            });
  }

  /**
   * The dialog of an act that needs a reason. The reason is asked for after the proof, so nobody
   * leaves the page with words typed; where the proof grows old over the typing, it is renewed in
   * another window.
   *
   * @param act the name of the act in the keys of its words and in the address that opens the
   *     dialog again
   * @param consent what is done, with the reason
   */
  ConsentDialog withReason(String act, Consumer<String> consent) {
    if (!desk.current().strong()) {
      return asked(act)
          .about(new Paragraph(phrases.say("signing." + act + ".first")))
          .verb(
              phrases.say("signing.not-now"),
              phrases.say("signing.sign.prove"),
              // a proof made meanwhile in another window still lacks the reason
              () -> prove(act));
    }
    var reason = new TextArea(phrases.say("signing." + act + ".reason"));
    reason.setMaxLength(LONGEST_REASON);
    reason.setWidthFull();
    var again = new ProofElsewhere(desk, sheet.row().id(), phrases);
    return asked(act)
        .about(reason, again)
        .needs(
            reason,
            () -> !reason.getValue().isBlank(),
            phrases.say(SigningReason.REASON_MISSING.key()))
        .verb(
            phrases.say("signing.not-now"),
            verb(act),
            () -> {
              again.require();
              consent.accept(reason.getValue());
            });
  }

  private ConsentDialog asked(String act) {
    var key = "signing." + act;
    return new ConsentDialog(
            phrases.say(key + ".title"),
            phrases.say(key + ".meaning", Officials.own(desk.actor(), phrases)))
        .about(object());
  }

  private String verb(String act) {
    return phrases.say("signing." + act + ".verb", sheet.row().symbol());
  }

  private ObjectBlock object() {
    var row = sheet.row();
    var object =
        new ObjectBlock(row.title())
            .symbol(row.symbol())
            .revision(phrases.say("signing.sign.frozen", phrases.moment(row.openedAt())))
            .fingerprint(sheet.text().hex());
    for (int i = 1; i < sheet.texts().size(); i++) {
      var print = new Span(Formats.fingerprint(sheet.texts().get(i).hex()));
      print.addClassName("mono");
      object.row(phrases.language(row.languages().get(i)), print);
    }
    return object;
  }

  private void attempt(String act, Command consent) {
    try {
      consent.execute();
    } catch (Refused refused) {
      if (refused.reason() != IdentityReason.STRONG_SIGN_IN_NEEDED) {
        throw refused;
      }
      prove(act);
    }
  }

  private void prove(String act) {
    UI.getCurrent()
        .getPage()
        .setLocation(
            desk.current()
                .stepUpAddress(SigningNavigation.instrument(sheet.row().id()) + "?" + act));
  }
}
