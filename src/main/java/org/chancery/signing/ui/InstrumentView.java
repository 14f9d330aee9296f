package org.chancery.signing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
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
import org.chancery.drafting.ui.DraftingNavigation;
import org.chancery.identity.Actor;
import org.chancery.shell.Act;
import org.chancery.shell.BlockedButton;
import org.chancery.shell.Live;
import org.chancery.shell.Notices;
import org.chancery.shell.ObjectBlock;
import org.chancery.shell.PageHead;
import org.chancery.shell.Reopening;
import org.chancery.shell.SecondaryPanel;
import org.chancery.shell.Titles;
import org.chancery.signing.InstrumentId;
import org.chancery.signing.InstrumentSheet;
import org.chancery.signing.InstrumentState;
import org.chancery.signing.SigningOutcome;
import org.chancery.signing.SigningReason;
import org.jspecify.annotations.Nullable;

/** An instrument: its parties, what happened to it, its file, and the one act: signing it. */
@Route("instruments/:space/:id")
@CssImport("./signing/signing.css")
class InstrumentView extends Div implements AfterNavigationObserver, HasDynamicTitle {

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
    if (Reopening.asks(event, SigningConsent.REOPEN) && sheet.notSigning() == null) {
      consent(sheet);
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
    var two = new Div(new Div(steps(sheet, actor, phrases), file(sheet, actor, phrases)));
    two.add(side(sheet, actor, phrases));
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

  private @Nullable Component act(InstrumentSheet sheet, SigningPhrases phrases) {
    if (sheet.row().state() instanceof InstrumentState.Concluded) {
      return null;
    }
    var blocked = sheet.notSigning();
    return blocked == null
        ? Act.go(phrases.say("signing.sign"), () -> consent(sheet))
        : new BlockedButton(phrases.say("signing.sign"), phrases.say(blocked.key()));
  }

  private Section steps(InstrumentSheet sheet, Actor actor, SigningPhrases phrases) {
    return new Section(
        new H2(phrases.say("signing.signature")), new SignatureSteps(sheet, actor, phrases));
  }

  private Section file(InstrumentSheet sheet, Actor actor, SigningPhrases phrases) {
    var row = sheet.row();
    var kept =
        InstrumentFile.download(
            desk.reading(), actor, row.id(), phrases.say("signing.file.download"));
    var read =
        InstrumentFile.pages(desk.reading(), actor, row.id(), phrases.say("signing.file.read"));
    var acts = new Div(kept, read);
    acts.addClassName("acts");
    var section =
        new Section(
            new H2(phrases.say("signing.file")),
            new ObjectBlock(phrases.say("signing.file.original"))
                .symbol(row.symbol())
                .row(
                    phrases.say("signing.object.file"),
                    InstrumentFile.fingerprint(sheet.file().sha256()))
                .row(
                    phrases.say("signing.file.signatures"),
                    new Span(
                        phrases.say(
                            "signing.file.signatures.of",
                            row.parties().stream().filter(p -> p.signature() != null).count(),
                            row.parties().size())))
                .row(
                    phrases.say("signing.file.size"),
                    new Span(phrases.say("signing.file.kilobytes", kilobytes(sheet)))),
            acts,
            checking(phrases));
    section.addClassName("file");
    return section;
  }

  private static Paragraph checking(SigningPhrases phrases) {
    var line =
        new Paragraph(
            new Span(phrases.say("signing.file.check") + " "),
            new Anchor("check", phrases.say("signing.file.check.where")));
    line.addClassNames("sm", "muted");
    return line;
  }

  private static long kilobytes(InstrumentSheet sheet) {
    return (sheet.file().size() + 1023) / 1024;
  }

  private static Aside side(InstrumentSheet sheet, Actor actor, SigningPhrases phrases) {
    var parties =
        new SecondaryPanel(
            phrases.say("signing.parties"),
            sheet.row().parties().stream()
                .map(party -> Officials.party(party, sheet, actor, phrases))
                .toArray(Component[]::new));
    var facts =
        new SecondaryPanel(
            phrases.say("signing.facts"),
            new Paragraph(
                phrases.say("signing.facts.language", phrases.language(sheet.row().language()))),
            new Paragraph(phrases.say("signing.facts.depositary")));
    var side = new Aside(parties, facts);
    side.addClassName("side");
    return side;
  }

  private void consent(InstrumentSheet sheet) {
    new SigningConsent(desk, desk.actor(), sheet, SigningPhrases.of(getLocale(), desk.actor()))
        .dialog(this::settled)
        .open();
  }

  private void settled(SigningOutcome outcome) {
    reread();
    var phrases = SigningPhrases.of(getLocale(), desk.actor());
    switch (outcome) {
      case SigningOutcome.Signed signed ->
          notices.done(
              phrases.say(
                  signed.concluded() ? "signing.signed.concluded" : "signing.signed",
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
