package org.chancery.signing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.drafting.TextId;
import org.chancery.drafting.ui.DraftingNavigation;
import org.chancery.identity.Actor;
import org.chancery.identity.CurrentActor;
import org.chancery.identity.Refused;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.shell.Act;
import org.chancery.shell.BlockedButton;
import org.chancery.shell.EmptyState;
import org.chancery.shell.Notices;
import org.chancery.shell.ObjectBlock;
import org.chancery.shell.PageHead;
import org.chancery.shell.Plate;
import org.chancery.shell.Titles;
import org.chancery.shell.Within;
import org.chancery.signing.InstrumentRow.Terms;
import org.chancery.signing.OpeningForSignature;
import org.chancery.signing.OpeningForSignature.Choice;
import org.chancery.signing.OpeningForSignature.Prospect;

/** Chooses the agencies that sign, and opens an agreed text for their signature. */
@Route("texts/:space/:id/signature")
@CssImport("./signing/signing.css")
class OpeningView extends Div implements Within, AfterNavigationObserver, HasDynamicTitle {

  private final transient OpeningForSignature opening;
  private final transient CurrentActor current;
  private final Notices notices = new Notices();

  OpeningView(OpeningForSignature opening, CurrentActor current) {
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
    switch (opening.prospect(actor, text)) {
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
    var agreed = opening.agreed(actor, text);
    var revision = agreed.revision();
    var choices = opening.choices(actor, text);
    var groups = new ArrayList<RadioButtonGroup<Holder>>();
    var parties = new Div();
    parties.addClassName("party-choices");
    var languages = agreed.languages();
    var firsts = new ArrayList<RadioButtonGroup<String>>();
    for (var choice : choices) {
      parties.add(party(choice, groups, phrases));
      if (languages.size() > 1) {
        parties.add(language(choice, languages, firsts, phrases));
      }
    }
    var symbol = revision.symbol() == null ? "" : revision.symbol();
    var object =
        new ObjectBlock(revision.title())
            .symbol(symbol.isEmpty() ? "—" : symbol)
            .revision(phrases.say("signing.open.frozen", phrases.moment(revision.at())))
            .fingerprint(revision.fingerprint().hex());
    var verb = phrases.say("signing.open.verb", symbol);
    var inOrder = new Checkbox(phrases.say("signing.open.in-order"));
    var initialledFirst = new Checkbox(phrases.say("signing.open.initialled-first"));
    var terms = new Div(initialledFirst, inOrder);
    terms.addClassName("terms");
    var without = choices.stream().filter(c -> c.agencies().isEmpty()).findFirst();
    Component act =
        without.isPresent()
            ? new BlockedButton(
                verb, phrases.say("signing.open.no-agency", without.get().segment().names()))
            : Act.go(
                verb,
                () ->
                    open(
                        new Shown(text, agreed.fingerprints()),
                        groups,
                        firsts,
                        new Terms(inOrder.getValue(), initialledFirst.getValue())));
    var acts =
        new Div(Act.link(DraftingNavigation.text(text), phrases.say("signing.not-now")), act);
    acts.addClassName("acts");
    var form =
        new Div(
            object,
            parties,
            terms,
            new Paragraph(phrases.say("signing.open.once", Integer.toString(choices.size()))),
            acts);
    form.addClassName("opening");
    add(form);
  }

  private static Component party(
      Choice choice, List<RadioButtonGroup<Holder>> groups, SigningPhrases phrases) {
    var group = new RadioButtonGroup<Holder>();
    group.setLabel(phrases.say("signing.open.agency-of", choice.segment().names()));
    group.setItems(choice.agencies());
    group.setItemLabelGenerator(agency -> phrases.in(agency.names()));
    if (choice.agencies().size() == 1) {
      group.setValue(choice.agencies().getFirst());
    }
    groups.add(group);
    var line = new Div(Plate.of(choice.segment(), phrases.locale()), new Div(group));
    if (choice.agencies().isEmpty()) {
      line.add(new Span(phrases.say("signing.open.no-agency", choice.segment().names())));
    }
    line.addClassName("party-line");
    return line;
  }

  private static Component language(
      Choice choice,
      List<String> languages,
      List<RadioButtonGroup<String>> firsts,
      SigningPhrases phrases) {
    var group = new RadioButtonGroup<String>();
    group.setLabel(phrases.say("signing.open.language-of", choice.segment().names()));
    group.setItems(languages);
    group.setItemLabelGenerator(phrases::language);
    group.setValue(languages.getFirst());
    firsts.add(group);
    return group;
  }

  /** What the page showed: what is opened is that, and nothing that came since. */
  private record Shown(TextId text, List<String> fingerprints) {}

  private void open(
      Shown shown,
      List<RadioButtonGroup<Holder>> groups,
      List<RadioButtonGroup<String>> firsts,
      Terms terms) {
    var agencies =
        groups.stream().flatMap(g -> Stream.ofNullable(g.getValue())).map(Holder::id).toList();
    var languages = new HashMap<HolderId, String>();
    for (int i = 0; i < firsts.size() && i < groups.size(); i++) {
      var agency = groups.get(i).getValue();
      if (agency != null) {
        languages.put(agency.id(), firsts.get(i).getValue());
      }
    }
    try {
      var instrument =
          opening.open(
              current.get(), shown.text(), shown.fingerprints(), agencies, terms, languages);
      UI.getCurrent().navigate(SigningNavigation.instrument(instrument));
    } catch (Refused refused) {
      notices.refused(refused);
    }
  }
}
