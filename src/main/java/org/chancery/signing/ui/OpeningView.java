package org.chancery.signing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.chancery.drafting.TextId;
import org.chancery.drafting.ui.DraftingNavigation;
import org.chancery.identity.Actor;
import org.chancery.identity.CurrentActor;
import org.chancery.identity.Refused;
import org.chancery.shell.Act;
import org.chancery.shell.BlockedButton;
import org.chancery.shell.EmptyState;
import org.chancery.shell.Notices;
import org.chancery.shell.ObjectBlock;
import org.chancery.shell.PageHead;
import org.chancery.shell.Titles;
import org.chancery.shell.Within;
import org.chancery.signing.InstrumentRow.Terms;
import org.chancery.signing.OpeningForSignature;
import org.chancery.signing.ReadingProspects;
import org.chancery.signing.ReadingProspects.Prospect;

/** Chooses the agencies that sign, and opens an agreed text for their signature. */
@Route("texts/:space/:id/signature")
@CssImport("./signing/signing.css")
class OpeningView extends Div implements Within, AfterNavigationObserver, HasDynamicTitle {

  private final transient ReadingProspects prospects;
  private final transient OpeningForSignature opening;
  private final transient CurrentActor current;
  private final Notices notices = new Notices();

  OpeningView(ReadingProspects prospects, OpeningForSignature opening, CurrentActor current) {
    this.prospects = prospects;
    this.opening = opening;
    this.current = current;
  }

  @Override
  public String within() {
    return SigningNavigation.INSTRUMENTS;
  }

  @Override
  public String getPageTitle() {
    return Titles.of(getTranslation("signing.open"));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var address = event.getRouteParameters();
    var text = new TextId(Addresses.space(address), Addresses.id(address));
    var actor = current.get();
    var phrases = SigningPhrases.of(getLocale(), actor);
    removeAll();
    notices.clear();
    var head =
        new PageHead(phrases.say("signing.open.title"))
            .crumb(DraftingNavigation.text(text), phrases.say("signing.open.text"))
            .sub(phrases.say("signing.open.meaning"));
    add(head, notices);
    switch (prospects.prospect(actor, text)) {
      case Prospect.Opened(var instrument) ->
          add(
              new EmptyState(
                  phrases.say("signing.open.done.title"),
                  phrases.say("signing.open.done.sentence"),
                  Act.link(
                      SigningNavigation.instrument(instrument), phrases.say("signing.open.see"))));
      case Prospect.NotYet nothing ->
          add(
              new EmptyState(
                  phrases.say("signing.open.not-yet.title"),
                  phrases.say("signing.open.not-yet.sentence"),
                  Act.link(DraftingNavigation.text(text), phrases.say("signing.open.text"))));
      case Prospect.Blocked(var reason) ->
          add(new BlockedButton(phrases.say("signing.open"), phrases.say(reason.key())));
      case Prospect.Open free -> ask(actor, text, phrases);
    }
  }

  private void ask(Actor actor, TextId text, SigningPhrases phrases) {
    var sheet = prospects.page(actor, text);
    var revision = sheet.agreed().revision();
    var shown = sheet.shown();
    var parties = new PartyChoices(sheet, phrases);
    var sameOrder = new SameOrderNote(phrases);
    var languages = sheet.agreed().languages();
    Runnable look = () -> look(text, languages, parties, sameOrder);
    parties.onChoice(look);
    look.run();
    var inOrder = new Checkbox(phrases.say("signing.open.in-order"));
    var initialledFirst = new Checkbox(phrases.say("signing.open.initialled-first"));
    var terms = new Div(initialledFirst, inOrder);
    terms.addClassName("terms");
    var symbol = revision.symbol() == null ? "" : revision.symbol();
    var object =
        new ObjectBlock(revision.title())
            .symbol(symbol.isEmpty() ? "—" : symbol)
            .revision(phrases.say("signing.open.frozen", phrases.moment(revision.at())))
            .fingerprint(revision.fingerprint().hex());
    var verb = phrases.say("signing.open.verb", symbol);
    var without = sheet.choices().stream().filter(c -> c.agencies().isEmpty()).findFirst();
    Component act =
        without.isPresent()
            ? new BlockedButton(
                verb, phrases.say("signing.open.no-agency", without.get().segment().names()))
            : Act.go(
                verb,
                () ->
                    open(
                        text,
                        shown,
                        parties,
                        new Terms(inOrder.getValue(), initialledFirst.getValue())));
    var acts =
        new Div(Act.link(DraftingNavigation.text(text), phrases.say("signing.not-now")), act);
    acts.addClassName("acts");
    var form =
        new Div(
            object,
            parties,
            sameOrder,
            terms,
            new Paragraph(
                phrases.say("signing.open.once", Integer.toString(sheet.choices().size()))),
            acts);
    form.addClassName("opening");
    add(form);
  }

  /** Whether the alternat would turn anything depends on who signs. */
  private void look(TextId text, List<String> languages, PartyChoices parties, SameOrderNote note) {
    var same =
        parties.complete()
            ? prospects.inOneOrder(current.get(), text, parties.agencies())
            : List.<String>of();
    note.show(same, languages.size() > 1, parties.chosen());
  }

  /** What is opened is what the page showed, and nothing that came since. */
  private void open(TextId text, List<String> shown, PartyChoices parties, Terms terms) {
    try {
      var instrument =
          opening.open(current.get(), text, shown, parties.agencies(), terms, parties.languages());
      UI.getCurrent().navigate(SigningNavigation.instrument(instrument));
    } catch (Refused refused) {
      notices.refused(refused);
    }
  }
}
