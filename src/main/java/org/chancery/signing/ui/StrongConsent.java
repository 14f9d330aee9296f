package org.chancery.signing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.Formats;
import org.chancery.shell.ObjectBlock;
import org.chancery.signing.InstrumentSheet;

/**
 * A head of delegation's consent to an instrument: it names symbol and wording. Without a fresh
 * proof of who they are, the same dialog comes back after the sign-in.
 */
class StrongConsent {

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
    var row = sheet.row();
    var key = "signing." + act;
    return new ConsentDialog(
            phrases.say(key + ".title"),
            phrases.say(key + ".meaning", Officials.own(desk.actor(), phrases)))
        .about(object())
        .verb(
            phrases.say("signing.not-now"),
            desk.current().strong()
                ? phrases.say(key + ".verb", row.symbol())
                : phrases.say("signing.sign.prove"),
            () -> {
              if (desk.current().strong()) {
                attempt(act, consent);
              } else {
                prove(act);
              }
            });
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
