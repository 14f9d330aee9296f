package org.chancery.signing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.Consumer;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.shell.ConsentDialog;
import org.chancery.shell.Formats;
import org.chancery.shell.ObjectBlock;
import org.chancery.signing.InstrumentSheet;
import org.chancery.signing.SignatureForm;
import org.chancery.signing.SigningOutcome;
import org.chancery.signing.SigningReason;

/**
 * A signatory's consent: it names symbol, text and file, and what was added to the file since it
 * was sealed and since they last saw it. Without a fresh proof of who the signatory is, the same
 * dialog comes back after the sign-in. A wrong passphrase is said inside and nothing is lost but
 * the passphrase.
 */
class SigningConsent {

  /** The parameter of the address that opens the dialog again after the sign-in. */
  static final String REOPEN = "sign";

  private static final int LONGEST_PASSPHRASE = 200;

  private final InstrumentDesk desk;
  private final Actor actor;
  private final InstrumentSheet sheet;
  private final SigningPhrases phrases;

  SigningConsent(InstrumentDesk desk, Actor actor, InstrumentSheet sheet, SigningPhrases phrases) {
    this.desk = desk;
    this.actor = actor;
    this.sheet = sheet;
    this.phrases = phrases;
  }

  /**
   * The dialog. Form and passphrase are asked for after the proof, so nobody leaves the page with
   * something chosen or typed; where the proof grows old meanwhile, it is renewed in another
   * window.
   *
   * @param done hears what came of it
   */
  ConsentDialog dialog(Consumer<SigningOutcome> done) {
    var strong = desk.current().strong();
    var dialog =
        new ConsentDialog(
                phrases.say("signing.sign.title"),
                phrases.say(
                    "signing.sign.meaning", actor.holder().names(), Officials.own(actor, phrases)))
            .about(object(), steps(strong));
    return strong
        ? proved(dialog, done)
        : dialog.verb(
            phrases.say("signing.not-now"),
            phrases.say("signing.sign.prove"),
            // a proof made meanwhile in another window still lacks form and passphrase
            this::prove);
  }

  private ConsentDialog proved(ConsentDialog dialog, Consumer<SigningOutcome> done) {
    // where they can sign is where they see it: until then they are rather told too much
    desk.showing().shown(actor, sheet.row().id(), sheet.shown());
    var form = new FormChoice(phrases);
    var passphrase = passphrase();
    var again = new ProofElsewhere(desk, sheet.row().id(), phrases);
    dialog.about(form, passphrase, again);
    form.neededBy(dialog);
    return dialog
        .needs(
            passphrase, () -> !passphrase.isEmpty(), phrases.say("signing.sign.passphrase.missing"))
        .at(passphrase, SigningReason.WRONG_PASSPHRASE)
        .verb(
            phrases.say("signing.not-now"),
            phrases.say("signing.sign.verb", sheet.row().symbol()),
            () -> {
              again.require();
              done.accept(sign(form.getValue(), passphrase));
            });
  }

  private SigningOutcome sign(SignatureForm form, PasswordField passphrase) {
    var typed = passphrase.getValue().toCharArray();
    // a refusal loses nothing: only what was used for an outcome is forgotten
    var outcome = desk.signing().sign(desk.actor(), sheet.row().id(), sheet.shown(), form, typed);
    passphrase.clear();
    if (outcome instanceof SigningOutcome.WrongPassphrase) {
      throw new Refused(SigningReason.WRONG_PASSPHRASE);
    }
    return outcome;
  }

  private void prove() {
    UI.getCurrent()
        .getPage()
        .setLocation(
            desk.current()
                .stepUpAddress(SigningNavigation.instrument(sheet.row().id()) + "?" + REOPEN));
  }

  private ObjectBlock object() {
    var row = sheet.row();
    var files = new Div();
    sheet
        .files()
        .forEach(
            file -> {
              var print = new Span(Formats.fingerprint(file.sha256().hex()));
              print.addClassName("mono");
              var pages =
                  InstrumentFile.pages(
                      desk.reading(), actor, row.id(), file.number(), original(file));
              var line = new Paragraph(pages, new Span(" "), print);
              files.add(line);
            });
    return new ObjectBlock(row.title())
        .symbol(row.symbol())
        .revision(phrases.say("signing.sign.frozen", phrases.moment(row.openedAt())))
        .fingerprint(sheet.text().hex())
        .row(phrases.say("signing.object.files"), files)
        .row(phrases.say("signing.object.changes"), changes())
        .row(phrases.say("signing.object.since"), since());
  }

  /** What was added since this signatory was last about to sign. */
  private Component since() {
    var before = desk.showing().before(actor, sheet.row().id());
    if (before.isEmpty()) {
      return new Span(phrases.say("signing.since.first"));
    }
    var seen = phrases.moment(before.get().at());
    if (before.get().added().isEmpty()) {
      return new Span(phrases.say("signing.since.nothing", seen));
    }
    var lines = new Div(new Paragraph(phrases.say("signing.since.seen", seen)));
    before
        .get()
        .added()
        .forEach(
            one ->
                lines.add(
                    new Paragraph(
                        phrases.say(
                            "signing.since.signature",
                            sheet.holder(one.agency()).names(),
                            phrases.moment(one.at())))));
    return lines;
  }

  private String original(InstrumentSheet.OriginalFile file) {
    var keeper = file.keeper();
    return keeper == null
        ? phrases.say("signing.file.read")
        : phrases.say(
            "signing.originals.of",
            file.number(),
            file.of(),
            phrases.in(SigningPhrases.side(keeper, sheet.holders()).names()));
  }

  private Component changes() {
    var signed = sheet.row().parties().stream().filter(p -> p.signature() != null).toList();
    if (signed.isEmpty()) {
      return new Span(phrases.say("signing.changes.none"));
    }
    var lines = new Div();
    signed.forEach(
        party -> {
          var signature = party.signature();
          if (signature != null) {
            lines.add(
                new Paragraph(
                    phrases.say(
                        "signing.changes.signature",
                        sheet.holder(party.agency()).names(),
                        phrases.moment(signature.at()))));
          }
        });
    return lines;
  }

  private OrderedList steps(boolean strong) {
    var list =
        new OrderedList(
            step(1, "signing.sign.first", strong ? "done" : "now"),
            step(2, "signing.sign.second", strong ? "now" : "todo"));
    list.addClassName("two-steps");
    return list;
  }

  private ListItem step(int number, String key, String state) {
    var sign = new Span(Integer.toString(number));
    sign.addClassName("no");
    sign.getElement().setAttribute("aria-hidden", "true");
    var name = new Span(phrases.say(key));
    name.addClassName("b");
    var more = new Span(phrases.say(state.equals("done") ? key + ".done" : key + ".how"));
    more.addClassNames("sm", "muted");
    var item = new ListItem(sign, new Div(name, more));
    item.addClassName(state);
    if (state.equals("now")) {
      item.getElement().setAttribute("aria-current", "step");
    }
    return item;
  }

  private PasswordField passphrase() {
    var field = new PasswordField(phrases.say("signing.sign.passphrase"));
    field.setHelperText(phrases.say("signing.sign.passphrase.help"));
    field.setMaxLength(LONGEST_PASSPHRASE);
    field.setWidthFull();
    field.getElement().setAttribute("autocomplete", "off");
    return field;
  }
}
