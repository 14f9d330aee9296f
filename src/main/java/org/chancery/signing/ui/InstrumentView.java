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
import java.util.List;
import org.chancery.drafting.ui.DraftingNavigation;
import org.chancery.identity.Actor;
import org.chancery.shell.Act;
import org.chancery.shell.Live;
import org.chancery.shell.Notices;
import org.chancery.shell.PageHead;
import org.chancery.shell.SecondaryPanel;
import org.chancery.shell.Titles;
import org.chancery.signing.InstrumentId;
import org.chancery.signing.InstrumentSheet;
import org.jspecify.annotations.Nullable;

/** An instrument: its parties, what happened to it, its originals, and the one act it awaits. */
@Route("instruments/:space/:id")
@CssImport("./signing/signing.css")
class InstrumentView extends Div implements AfterNavigationObserver, HasDynamicTitle {

  private final transient InstrumentDesk desk;
  private final transient Live live;
  private final Notices notices = new Notices();
  private final Div page = new Div();
  private @Nullable InstrumentId id;
  private String title = "";

  InstrumentView(InstrumentDesk desk, Live live) {
    this.desk = desk;
    this.live = live;
    add(notices, page);
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
    live.forget(this);
    live.on(this, instrument.space(), Ringing.TOPIC, this::reread);
    dialogs(sheet).reopen(event);
  }

  void reread() {
    var instrument = id;
    if (instrument != null) {
      show(desk.reading().page(desk.actor(), instrument));
    }
  }

  private void show(InstrumentSheet sheet) {
    var actor = desk.actor();
    var phrases = phrases();
    var dialogs = dialogs(sheet);
    var offered = new OfferedActs(actor, sheet, phrases, dialogs);
    title = sheet.row().title();
    var main =
        new Div(
            steps(sheet, actor, phrases),
            new Originals(desk, actor, sheet, phrases),
            dialogs.outside());
    var parties = new PartyLines(desk, actor, sheet, phrases, dialogs).all();
    var two = new Div(main, side(sheet, parties, offered.others(), phrases));
    two.addClassName("two");
    page.removeAll();
    page.add(head(sheet, offered.first(), phrases), two);
  }

  private ActDialogs dialogs(InstrumentSheet sheet) {
    return new ActDialogs(desk, sheet, phrases(), notices, this::reread);
  }

  private SigningPhrases phrases() {
    return SigningPhrases.of(getLocale(), desk.actor());
  }

  private static PageHead head(
      InstrumentSheet sheet, @Nullable Component act, SigningPhrases phrases) {
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
    if (act != null) {
      head.acts(act);
    }
    return head;
  }

  private static Section steps(InstrumentSheet sheet, Actor actor, SigningPhrases phrases) {
    return new Section(
        new H2(phrases.say("signing.signature")), new SignatureSteps(sheet, actor, phrases));
  }

  private static Aside side(
      InstrumentSheet sheet, Component[] lines, List<Component> others, SigningPhrases phrases) {
    var parties = new SecondaryPanel(phrases.say("signing.parties"), lines);
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
    if (!others.isEmpty()) {
      var list = new Div();
      list.addClassName("ways");
      others.forEach(list::add);
      side.add(new SecondaryPanel(phrases.say("signing.also"), list));
    }
    side.addClassName("side");
    return side;
  }
}
