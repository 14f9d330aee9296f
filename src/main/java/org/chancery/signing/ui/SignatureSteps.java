package org.chancery.signing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.chancery.identity.Actor;
import org.chancery.shell.Formats;
import org.chancery.shell.Glyph;
import org.chancery.signing.InstrumentParty;
import org.chancery.signing.InstrumentSheet;
import org.chancery.signing.InstrumentState;

/** What happened to an instrument and what is still to come, oldest first. */
class SignatureSteps extends OrderedList {

  private final SigningPhrases phrases;

  SignatureSteps(InstrumentSheet sheet, Actor actor, SigningPhrases phrases) {
    this.phrases = phrases;
    addClassName("tl");
    var row = sheet.row();
    add(
        done(
            phrases.moment(row.openedAt()),
            phrases.say("signing.step.opened"),
            phrases.say(
                    "signing.step.opened.by", Officials.office(sheet, sheet.openedBy(), phrases))
                + " · "
                + row.symbol()
                + " · "
                + phrases.say(
                    "signing.step.fingerprint", Formats.fingerprint(sheet.text().hex()))));
    row.parties().stream()
        .filter(party -> party.signature() != null)
        .sorted(java.util.Comparator.comparing(SignatureSteps::signedAt))
        .forEach(party -> add(signed(party, sheet)));
    row.parties().stream()
        .filter(party -> party.signature() == null)
        .forEach(party -> add(missing(party, sheet, actor)));
    switch (row.state()) {
      case InstrumentState.Concluded(var at) ->
          add(
              done(
                  phrases.moment(at),
                  phrases.say("signing.step.concluded"),
                  phrases.say("signing.step.concluded.file")));
      case InstrumentState.AwaitingSignatures awaiting ->
          add(
              step(
                  "todo",
                  phrases.say("signing.step.then"),
                  phrases.say("signing.step.concluded"),
                  phrases.say("signing.step.concluded.when")));
    }
  }

  private static java.time.Instant signedAt(InstrumentParty party) {
    var signature = party.signature();
    return signature == null ? java.time.Instant.MAX : signature.at();
  }

  private ListItem signed(InstrumentParty party, InstrumentSheet sheet) {
    var signature = party.signature();
    return signature == null
        ? new ListItem()
        : done(
            phrases.moment(signature.at()),
            phrases.say("signing.step.signed", sheet.holder(party.agency()).names()),
            Officials.officeAlone(sheet, signature.by(), phrases));
  }

  private ListItem missing(InstrumentParty party, InstrumentSheet sheet, Actor actor) {
    var mine = actor.actsFor(party.agency()) && sheet.notSigning() == null;
    return mine
        ? step(
            "now",
            phrases.say("signing.step.now"),
            phrases.say("signing.step.yours"),
            phrases.in(actor.office()))
        : step(
            "todo",
            phrases.say("signing.step.next"),
            phrases.say("signing.step.awaits", sheet.holder(party.agency()).names()),
            phrases.in(SigningPhrases.side(party.agency(), sheet.holders()).names()));
  }

  private ListItem done(String when, String what, String more) {
    return step("done", when, what, more);
  }

  private static ListItem step(String state, String when, String what, String more) {
    var time = new Span(when);
    time.addClassName("when");
    var point = new Span();
    point.addClassName("pt");
    point.getElement().setAttribute("aria-hidden", "true");
    if (state.equals("done")) {
      point.add(Glyph.TICK.small());
    }
    var name = new Span(what);
    name.addClassName("b");
    var line = new Paragraph(more);
    line.addClassNames("sm", "muted");
    var item = new ListItem(time, point, new Div(name, line));
    item.addClassName(state);
    if (state.equals("now")) {
      item.getElement().setAttribute("aria-current", "step");
    }
    return item;
  }
}
