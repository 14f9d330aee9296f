package org.chancery.signing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chancery.identity.Actor;
import org.chancery.segments.HolderId;
import org.chancery.shell.Formats;
import org.chancery.shell.Glyph;
import org.chancery.signing.InstrumentAct;
import org.chancery.signing.InstrumentAct.Kind;
import org.chancery.signing.InstrumentParty;
import org.chancery.signing.InstrumentSheet;
import org.chancery.signing.InstrumentState;
import org.chancery.signing.SignatureForm;

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
    happened(sheet).forEach(this::add);
    if (row.state() instanceof InstrumentState.AwaitingInitials(var missing)) {
      missing.forEach(agency -> add(initials(agency, sheet, actor)));
    }
    if (row.acts(Kind.DECLINED).isEmpty()) {
      row.parties().stream()
          .filter(party -> party.signature() == null)
          .forEach(party -> add(missing(party, sheet, actor)));
      next(row.state()).ifPresent(this::add);
    }
  }

  /** One thing that happened, and when. */
  private record Happened(Instant at, ListItem item) {}

  private List<ListItem> happened(InstrumentSheet sheet) {
    var all = new ArrayList<Happened>();
    for (var party : sheet.row().parties()) {
      var signature = party.signature();
      if (signature != null) {
        all.add(
            new Happened(
                signature.at(),
                done(
                    phrases.moment(signature.at()),
                    phrases.say(
                        signature.form() == SignatureForm.SIMPLE
                            ? "signing.step.signed"
                            : "signing.step.signed.ad-referendum",
                        sheet.holder(party.agency()).names()),
                    Officials.officeAlone(sheet, signature.by(), phrases))));
      }
    }
    for (var powers : sheet.row().powers()) {
      var answer = powers.answer();
      if (answer != null && answer.accepted()) {
        all.add(
            new Happened(
                answer.at(),
                done(
                    phrases.moment(answer.at()),
                    phrases.say("signing.step.powers", sheet.holder(powers.agency()).names()),
                    Officials.officeAlone(sheet, powers.signatory(), phrases))));
      }
    }
    sheet.row().acts().forEach(act -> all.add(new Happened(act.at(), act(act, sheet))));
    var at = sheet.row().concludedAt();
    if (at != null) {
      all.add(
          new Happened(
              at,
              done(
                  phrases.moment(at),
                  phrases.say("signing.step.concluded"),
                  phrases.say("signing.step.concluded.file"))));
    }
    return all.stream().sorted(Comparator.comparing(Happened::at)).map(Happened::item).toList();
  }

  private ListItem act(InstrumentAct act, InstrumentSheet sheet) {
    var party = act.party();
    var since = act.since();
    var key = "signing.step." + phrases.key(act.kind());
    var what =
        party == null
            ? phrases.say(key, since == null ? "" : phrases.day(since))
            : phrases.say(key, sheet.holder(party).names());
    var reason = act.reason();
    return done(
        phrases.moment(act.at()),
        what,
        reason == null ? Officials.office(sheet, act.by(), phrases) : reason);
  }

  /** What comes when nobody's signature is missing any more. */
  private Optional<ListItem> next(InstrumentState state) {
    return switch (state) {
      case InstrumentState.AwaitingInitials _,
          InstrumentState.AwaitingPowers _,
          InstrumentState.AwaitingSignatures _ ->
          Optional.of(then("signing.step.concluded"));
      case InstrumentState.AwaitingConfirmation _ ->
          Optional.of(then("signing.step.confirmed.next"));
      case InstrumentState.Concluded _ -> Optional.of(then("signing.step.deposited.next"));
      case InstrumentState.Deposited _ -> Optional.of(then("signing.step.in-force.next"));
      case InstrumentState.Declined _, InstrumentState.InForce _, InstrumentState.Terminated _ ->
          Optional.empty();
    };
  }

  private ListItem then(String key) {
    return step(
        "todo", phrases.say("signing.step.then"), phrases.say(key), phrases.say(key + ".when"));
  }

  private ListItem initials(HolderId agency, InstrumentSheet sheet, Actor actor) {
    var state = SigningPhrases.side(agency, sheet.holders());
    var mine = sheet.may().initial() && actor.actsFor(state.id());
    return mine
        ? step(
            "now",
            phrases.say("signing.step.now"),
            phrases.say("signing.step.initials.yours"),
            phrases.in(actor.office()))
        : step(
            "todo",
            phrases.say("signing.step.next"),
            phrases.say("signing.step.initials.awaits", sheet.holder(agency).names()),
            phrases.in(state.names()));
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
