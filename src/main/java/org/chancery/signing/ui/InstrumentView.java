package org.chancery.signing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import org.chancery.drafting.ui.DraftingNavigation;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.shell.Act;
import org.chancery.shell.BlockedButton;
import org.chancery.shell.Live;
import org.chancery.shell.Notices;
import org.chancery.shell.PageHead;
import org.chancery.shell.Reopening;
import org.chancery.shell.SecondaryPanel;
import org.chancery.shell.Titles;
import org.chancery.signing.FullPowers;
import org.chancery.signing.InstrumentId;
import org.chancery.signing.InstrumentSheet;
import org.chancery.signing.InstrumentState;
import org.chancery.signing.SigningOutcome;
import org.chancery.signing.SigningReason;
import org.chancery.texts.Fingerprint;
import org.jspecify.annotations.Nullable;

/** An instrument: its parties, what happened to it, its originals, and the one act it awaits. */
@Route("instruments/:space/:id")
@CssImport("./signing/signing.css")
class InstrumentView extends Div implements AfterNavigationObserver, HasDynamicTitle {

  private static final String INITIAL = "initial";
  private static final String CONFIRM = "confirm";
  private static final String DECLINE = "decline";

  private final transient InstrumentDesk desk;
  private final transient Live live;
  private final Notices notices = new Notices();
  private final Div page = new Div();
  private Span ear = new Span();
  private @Nullable InstrumentId id;
  private String title = "";

  InstrumentView(InstrumentDesk desk, Live live) {
    this.desk = desk;
    this.live = live;
    add(notices, page, ear);
  }

  @Override
  public String getPageTitle() {
    return Titles.of(title);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var address = event.getRouteParameters();
    var instrument = new InstrumentId(Addresses.space(address), Addresses.id(address));
    id = instrument;
    notices.clear();
    var sheet = desk.reading().page(desk.actor(), instrument);
    show(sheet);
    remove(ear);
    ear = new Span();
    live.on(ear, instrument.space(), Ringing.TOPIC, this::reread);
    add(ear);
    reopen(event, sheet);
  }

  private void reopen(AfterNavigationEvent event, InstrumentSheet sheet) {
    if (Reopening.asks(event, SigningConsent.REOPEN) && sheet.notSigning() == null) {
      consent(sheet);
    } else if (Reopening.asks(event, INITIAL) && sheet.may().initial()) {
      initial(sheet);
    } else if (Reopening.asks(event, CONFIRM) && sheet.may().confirm()) {
      confirm(sheet);
    } else if (Reopening.asks(event, DECLINE) && sheet.may().decline()) {
      decline(sheet);
    } else if (Reopening.asks(event, Outside.TAKE) && sheet.notSigning() == null) {
      new Outside(desk, sheet, phrases(), this::tell).take().open();
    } else if (Reopening.asks(event, Outside.BRING) && sheet.row().turn() != null) {
      new Outside(desk, sheet, phrases(), this::tell).bring().open();
    }
  }

  void reread() {
    var instrument = id;
    if (instrument != null) {
      show(desk.reading().page(desk.actor(), instrument));
    }
  }

  private void show(InstrumentSheet sheet) {
    var actor = desk.actor();
    var phrases = SigningPhrases.of(getLocale(), actor);
    title = sheet.row().title();
    var main =
        new Div(
            steps(sheet, actor, phrases),
            new Originals(desk, actor, sheet, phrases),
            new Outside(desk, sheet, phrases, this::tell));
    var two = new Div(main, side(sheet, actor, phrases));
    two.addClassName("two");
    page.removeAll();
    page.add(head(sheet, phrases), two);
  }

  private PageHead head(InstrumentSheet sheet, SigningPhrases phrases) {
    var row = sheet.row();
    var symbol = new Span(row.symbol());
    symbol.addClassName("sym");
    var line =
        new Paragraph(
            symbol, new Span(phrases.say("signing.kind")), new Span(phrases.tag(row.state())));
    line.addClassName("dots");
    var head =
        new PageHead(row.title())
            .crumb(SigningNavigation.INSTRUMENTS, phrases.say("signing.title"))
            .sub(line)
            .sub(Officials.readers(sheet, phrases));
    var origin = sheet.origin();
    if (origin != null) {
      head.acts(Act.link(DraftingNavigation.text(origin), phrases.say("signing.read-text")));
    }
    var act = act(sheet, phrases);
    if (act != null) {
      head.acts(act);
    }
    return head;
  }

  /** The one thing that this reader is here for. */
  private @Nullable Component act(InstrumentSheet sheet, SigningPhrases phrases) {
    var may = sheet.may();
    if (may.initial() && sheet.row().state() instanceof InstrumentState.AwaitingInitials) {
      return Act.go(phrases.say("signing.initial"), () -> initial(sheet));
    }
    if (may.confirm()) {
      return Act.go(phrases.say("signing.confirm"), () -> confirm(sheet));
    }
    if (may.deposit()) {
      return Act.go(
          phrases.say("signing.deposit"),
          () -> dialogs(sheet).deposit(done(sheet, "deposit")).open());
    }
    if (may.bringIntoForce()) {
      return Act.go(
          phrases.say("signing.force"), () -> dialogs(sheet).force(done(sheet, "force")).open());
    }
    var actor = desk.actor();
    if (!actor.is(Capacity.SIGNATORY) && may.present() && lacksPowers(actor, sheet)) {
      return Act.go(phrases.say("signing.present"), () -> present(sheet));
    }
    return awaitsSignatures(sheet) ? sign(sheet, phrases) : null;
  }

  /** Nothing was presented that empowers anybody of the reader's party, or still could. */
  private static boolean lacksPowers(Actor actor, InstrumentSheet sheet) {
    return sheet
        .row()
        .partyOf(actor, sheet.holders())
        .filter(
            party ->
                sheet.row().powers().stream()
                    .filter(powers -> powers.agency().equals(party.agency()))
                    .noneMatch(powers -> powers.isAlive(sheet.at())))
        .isPresent();
  }

  private static boolean awaitsSignatures(InstrumentSheet sheet) {
    return switch (sheet.row().state()) {
      case InstrumentState.AwaitingInitials _,
          InstrumentState.AwaitingPowers _,
          InstrumentState.AwaitingSignatures _ ->
          true;
      case InstrumentState.Declined _,
          InstrumentState.AwaitingConfirmation _,
          InstrumentState.Concluded _,
          InstrumentState.Deposited _,
          InstrumentState.InForce _,
          InstrumentState.Terminated _ ->
          false;
    };
  }

  private Component sign(InstrumentSheet sheet, SigningPhrases phrases) {
    var blocked = sheet.notSigning();
    return blocked == null
        ? Act.go(phrases.say("signing.sign"), () -> consent(sheet))
        : new BlockedButton(phrases.say("signing.sign"), phrases.say(blocked.key()));
  }

  private Section steps(InstrumentSheet sheet, Actor actor, SigningPhrases phrases) {
    return new Section(
        new H2(phrases.say("signing.signature")), new SignatureSteps(sheet, actor, phrases));
  }

  private Aside side(InstrumentSheet sheet, Actor actor, SigningPhrases phrases) {
    var parties =
        new SecondaryPanel(
            phrases.say("signing.parties"),
            new PartyLines(desk, actor, sheet, phrases, asking(sheet)).all());
    var facts =
        new SecondaryPanel(
            phrases.say("signing.facts"),
            new Paragraph(
                phrases.say("signing.facts.language", phrases.languages(sheet.row().languages()))),
            new Paragraph(
                phrases.say(
                    sheet.row().terms().inOrder()
                        ? "signing.facts.in-order"
                        : "signing.facts.any-order")),
            new Paragraph(phrases.say("signing.facts.depositary")));
    var side = new Aside(parties, facts);
    var others = others(sheet, phrases);
    if (!others.isEmpty()) {
      var list = new Div();
      list.addClassName("ways");
      others.forEach(list::add);
      side.add(new SecondaryPanel(phrases.say("signing.also"), list));
    }
    side.addClassName("side");
    return side;
  }

  /** What can be done here beside the one act. */
  private List<Component> others(InstrumentSheet sheet, SigningPhrases phrases) {
    var may = sheet.may();
    var acts = new ArrayList<Component>();
    if (may.initial() && !(sheet.row().state() instanceof InstrumentState.AwaitingInitials)) {
      acts.add(plain("signing.initial", phrases, () -> initial(sheet)));
    }
    if (may.present()
        && (desk.actor().is(Capacity.SIGNATORY) || !lacksPowers(desk.actor(), sheet))) {
      acts.add(plain("signing.present", phrases, () -> present(sheet)));
    }
    if (may.decline()) {
      acts.add(plain("signing.decline", phrases, () -> decline(sheet)));
    }
    if (may.terminate()) {
      acts.add(
          plain(
              "signing.terminate",
              phrases,
              () -> dialogs(sheet).terminate(done(sheet, "terminate")).open()));
    }
    if (may.endTurn()) {
      acts.add(
          plain(
              "signing.end-turn",
              phrases,
              () -> dialogs(sheet).endTurn(done(sheet, "end-turn")).open()));
    }
    return acts;
  }

  private static Act plain(String key, SigningPhrases phrases, Command command) {
    return Act.plain(phrases.say(key), command).small();
  }

  private PartyLines.Asking asking(InstrumentSheet sheet) {
    return new PartyLines.Asking() {
      @Override
      public void answer(FullPowers powers) {
        powers(sheet).answer(powers, done(sheet, "answer")).open();
      }

      @Override
      public void withdraw(FullPowers powers) {
        powers(sheet).withdraw(powers, done(sheet, "withdraw")).open();
      }
    };
  }

  private void present(InstrumentSheet sheet) {
    powers(sheet).present(done(sheet, "present")).open();
  }

  private void initial(InstrumentSheet sheet) {
    new StrongConsent(desk, sheet, phrases())
        .dialog(
            INITIAL,
            () -> {
              desk.leading()
                  .initial(
                      desk.actor(),
                      sheet.row().id(),
                      sheet.texts().stream().map(Fingerprint::hex).toList());
              done(sheet, INITIAL).execute();
            })
        .open();
  }

  private void confirm(InstrumentSheet sheet) {
    new StrongConsent(desk, sheet, phrases())
        .dialog(
            CONFIRM,
            () -> {
              var concluded = desk.leading().confirm(desk.actor(), sheet.row().id());
              done(sheet, concluded ? "confirm.last" : CONFIRM).execute();
            })
        .open();
  }

  private void decline(InstrumentSheet sheet) {
    new StrongConsent(desk, sheet, phrases())
        .withReason(
            DECLINE,
            reason -> {
              desk.leading().decline(desk.actor(), sheet.row().id(), reason);
              done(sheet, DECLINE).execute();
            })
        .open();
  }

  private PowersDialogs powers(InstrumentSheet sheet) {
    return new PowersDialogs(desk, sheet, phrases());
  }

  private InstrumentDialogs dialogs(InstrumentSheet sheet) {
    return new InstrumentDialogs(desk, sheet, phrases());
  }

  private SigningPhrases phrases() {
    return SigningPhrases.of(getLocale(), desk.actor());
  }

  private void tell(String sentence) {
    reread();
    notices.done(sentence);
  }

  private Command done(InstrumentSheet sheet, String act) {
    return () -> {
      reread();
      notices.done(phrases().say("signing." + act + ".done", sheet.row().symbol()));
    };
  }

  private void consent(InstrumentSheet sheet) {
    new SigningConsent(desk, desk.actor(), sheet, phrases()).dialog(this::settled).open();
  }

  private void settled(SigningOutcome outcome) {
    reread();
    var phrases = SigningPhrases.of(getLocale(), desk.actor());
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
