package org.chancery.signing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.time.Instant;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.shell.Act;
import org.chancery.shell.Download;
import org.chancery.shell.Glyph;
import org.chancery.shell.Plate;
import org.chancery.signing.FullPowers;
import org.chancery.signing.InstrumentAct.Kind;
import org.chancery.signing.InstrumentParty;
import org.chancery.signing.InstrumentSheet;
import org.chancery.signing.SignatureForm;

/** The parties of an instrument: their full powers, initials and signatures, with what to do. */
class PartyLines {

  private final InstrumentDesk desk;
  private final Actor actor;
  private final InstrumentSheet sheet;
  private final SigningPhrases phrases;
  private final Instant now;
  private final Asking asking;

  /** Opens the dialogs that a line leads to. */
  interface Asking {
    void answer(FullPowers powers);

    void withdraw(FullPowers powers);
  }

  PartyLines(
      InstrumentDesk desk,
      Actor actor,
      InstrumentSheet sheet,
      SigningPhrases phrases,
      Asking asking) {
    this.desk = desk;
    this.actor = actor;
    this.sheet = sheet;
    this.phrases = phrases;
    this.now = sheet.at();
    this.asking = asking;
  }

  Component[] all() {
    return sheet.row().parties().stream().map(this::party).toArray(Component[]::new);
  }

  private Div party(InstrumentParty party) {
    var side = SigningPhrases.side(party.agency(), sheet.holders());
    var plate = Plate.of(side, phrases.locale());
    var agency = new Paragraph(phrases.in(sheet.holder(party.agency()).names()));
    agency.addClassName("b");
    var body = new Div(agency);
    if (actor.actsFor(party.agency())) {
      plate.own();
      var you = new Paragraph(phrases.say("signing.party.you", Officials.own(actor, phrases)));
      you.addClassName("muted");
      body.add(you);
    }
    var powers =
        sheet.row().powers().stream().filter(p -> p.agency().equals(party.agency())).toList();
    if (powers.isEmpty() && party.signature() == null) {
      body.add(line(Glyph.RING.small(), phrases.say("signing.powers.none")));
    }
    powers.forEach(p -> body.add(powers(p, mine(party))));
    sheet.row().acts(Kind.INITIALLED).stream()
        .filter(a -> party.agency().equals(a.party()))
        .forEach(
            a ->
                body.add(
                    line(
                        Glyph.TICK.small(),
                        phrases.say("signing.party.initialled", phrases.moment(a.at())))));
    body.add(signature(party));
    sheet.row().acts(Kind.CONFIRMED).stream()
        .filter(a -> party.agency().equals(a.party()))
        .forEach(
            a ->
                body.add(
                    line(
                        Glyph.TICK.small(),
                        phrases.say("signing.party.confirmed", phrases.moment(a.at())))));
    var whole = new Div(plate, body);
    whole.addClassNames("party-line", "sm");
    return whole;
  }

  private boolean mine(InstrumentParty party) {
    return sheet.row().partyOf(actor, sheet.holders()).filter(party::equals).isPresent();
  }

  private Component signature(InstrumentParty party) {
    var signature = party.signature();
    if (signature == null) {
      return line(
          Glyph.RING.small(),
          party.signed() == 0
              ? phrases.say("signing.party.missing")
              : phrases.say("signing.party.partly", party.signed(), sheet.files().size()));
    }
    return line(
        Glyph.TICK.small(),
        phrases.say(
            signature.form() == SignatureForm.SIMPLE
                ? "signing.party.signed"
                : "signing.party.signed.ad-referendum",
            phrases.moment(signature.at())));
  }

  private Div powers(FullPowers powers, boolean mine) {
    var state = powers.state(now);
    var lines = new Div();
    lines.addClassName("powers");
    lines.add(
        line(
            state == FullPowers.State.ACCEPTED ? Glyph.TICK.small() : Glyph.RING.small(),
            phrases.say(
                "signing.powers.of",
                Officials.officeAlone(sheet, powers.signatory(), phrases),
                phrases.on(sheet.holder(powers.agency()).clock()).day(powers.since()),
                phrases.on(sheet.holder(powers.agency()).clock()).lastDay(powers.until()))));
    var answer = powers.answer();
    var said =
        new Paragraph(
            answer != null && answer.reason() != null
                ? phrases.say("signing.powers.refused", answer.reason())
                : phrases.say("signing.powers." + phrases.key(state)));
    said.addClassName("muted");
    lines.add(said);
    var ways = new Div(document(powers));
    ways.addClassName("ways");
    if (state == FullPowers.State.AWAITING && actor.is(Capacity.DEPOSITARY)) {
      ways.add(act("signing.powers.check", () -> asking.answer(powers)));
    }
    if (mine && powers.isAlive(now) && sheet.may().present()) {
      ways.add(act("signing.powers.withdraw", () -> asking.withdraw(powers)));
    }
    lines.add(ways);
    return lines;
  }

  private Act act(String key, Command command) {
    return Act.plain(phrases.say(key), command).small();
  }

  private Download document(FullPowers powers) {
    var id = sheet.row().id();
    return Download.link(
        phrases.say("signing.powers.document"),
        () -> {
          var file = desk.powers().document(actor, id, powers.id());
          return new Download.File(file.name(), "application/octet-stream", file.bytes());
        });
  }

  private static Paragraph line(Component sign, String words) {
    var line = new Paragraph(sign, new Span(words));
    line.addClassName("signed");
    return line;
  }
}
