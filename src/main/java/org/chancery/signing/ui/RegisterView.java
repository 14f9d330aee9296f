package org.chancery.signing.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Set;
import org.chancery.identity.CurrentActor;
import org.chancery.segments.Holder;
import org.chancery.shell.Awaited;
import org.chancery.shell.EmptyState;
import org.chancery.shell.Formats;
import org.chancery.shell.Live;
import org.chancery.shell.PageHead;
import org.chancery.shell.Plate;
import org.chancery.shell.StatusTag;
import org.chancery.shell.Titles;
import org.chancery.shell.Within;
import org.chancery.signing.InstrumentAct.Kind;
import org.chancery.signing.ReadingRegister;
import org.chancery.signing.RegisterEntry;
import org.chancery.signing.SignatureForm;
import org.jspecify.annotations.Nullable;

/** The register of instruments, which every segment reads: status per party, no wording. */
@Route(SigningNavigation.REGISTER)
@CssImport("./signing/signing.css")
class RegisterView extends Div implements Within, AfterNavigationObserver, HasDynamicTitle {

  private final transient ReadingRegister register;
  private final transient CurrentActor current;
  private final transient Awaited awaited;
  private final transient Live live;
  private final Div page = new Div();
  private ReadingRegister.@Nullable Listing shown;

  RegisterView(ReadingRegister register, CurrentActor current, Awaited awaited, Live live) {
    this.register = register;
    this.current = current;
    this.awaited = awaited;
    this.live = live;
    add(page);
  }

  @Override
  public String within() {
    return SigningNavigation.INSTRUMENTS;
  }

  @Override
  public String getPageTitle() {
    return Titles.of(getTranslation("signing.register"));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    shown = null;
    show();
    live.forget(this);
    live.everywhere(this, awaited.rooms(current, getLocale()), Set.of(Ringing.TOPIC), this::show);
  }

  /**
   * Bells ring for every instrument of one's rooms: the page is made anew only if it would differ.
   */
  private void show() {
    var actor = current.get();
    var phrases = SigningPhrases.of(getLocale(), actor);
    var listing = register.all(actor);
    if (listing.equals(shown)) {
      return;
    }
    shown = listing;
    page.removeAll();
    page.add(
        new PageHead(phrases.say("signing.register"))
            .crumb(SigningNavigation.INSTRUMENTS, phrases.say("signing.title"))
            .sub(phrases.say("signing.register.sub")));
    if (listing.entries().isEmpty()) {
      page.add(
          new EmptyState(
              phrases.say("signing.register.none.title"),
              phrases.say("signing.register.none.sentence")));
      return;
    }
    var list = new OrderedList();
    list.addClassNames("instruments", "register");
    listing.entries().forEach(entry -> list.add(entry(entry, listing.holders(), phrases)));
    page.add(list);
  }

  private static ListItem entry(RegisterEntry entry, List<Holder> holders, SigningPhrases phrases) {
    var symbol = new Span(entry.symbol());
    symbol.addClassName("sym");
    var print = new Span(Formats.fingerprint(entry.textFingerprint()));
    print.addClassName("mono");
    var facts =
        new Paragraph(
            symbol,
            new Span(phrases.languages(entry.languages())),
            new Span(phrases.say("signing.register.at", phrases.day(entry.at()))),
            print);
    facts.addClassNames("sm", "muted", "dots");
    var parties = new Div();
    entry.parties().forEach(party -> parties.add(party(party, holders, phrases)));
    var what = new Div(new H2(entry.title()), facts);
    var reason = entry.reason();
    if (reason != null) {
      what.add(new Paragraph(reason));
    }
    return new ListItem(what, parties, new Span(status(entry, phrases)));
  }

  private static Div party(
      RegisterEntry.Party party, List<Holder> holders, SigningPhrases phrases) {
    var confirmed = party.confirmedAt();
    var holder = SigningPhrases.holder(party.agency(), holders);
    // a party signs by its own clock, as its paper says
    var its = phrases.on(holder.clock());
    var words =
        party.form() == SignatureForm.SIMPLE
            ? phrases.say("signing.register.signed", its.day(party.signedAt()))
            : phrases.say(
                "signing.register.ad-referendum",
                its.day(party.signedAt()),
                confirmed == null ? "" : its.day(confirmed));
    var agency = new Paragraph(phrases.in(holder.names()));
    var signed = new Paragraph(words);
    signed.addClassName("muted");
    var line =
        new Div(
            Plate.of(SigningPhrases.side(party.agency(), holders), phrases.locale()),
            new Div(agency, signed));
    line.addClassNames("party-line", "sm");
    return line;
  }

  private static StatusTag status(RegisterEntry entry, SigningPhrases phrases) {
    var tag = new StatusTag(words(entry, phrases));
    return entry.status() == Kind.TERMINATED ? tag : tag.settled();
  }

  /** "In force from 1 March 2027". */
  static String words(RegisterEntry entry, SigningPhrases phrases) {
    var since = entry.since();
    return phrases.say(
        "signing.register." + phrases.key(entry.status()), since == null ? "" : phrases.day(since));
  }
}
