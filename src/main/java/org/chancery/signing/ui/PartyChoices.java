package org.chancery.signing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.shell.Plate;
import org.chancery.signing.OpeningSheet;
import org.chancery.signing.OpeningSheet.Choice;

/** Who signs for each party, and which language comes first in the original that it keeps. */
class PartyChoices extends Div {

  private final SigningPhrases phrases;
  private final List<RadioButtonGroup<Holder>> groups = new ArrayList<>();
  private final List<RadioButtonGroup<String>> firsts = new ArrayList<>();

  PartyChoices(OpeningSheet sheet, SigningPhrases phrases) {
    this.phrases = phrases;
    addClassName("party-choices");
    var languages = sheet.agreed().languages();
    for (var choice : sheet.choices()) {
      add(party(choice));
      if (languages.size() > 1) {
        add(language(choice, languages));
      }
    }
  }

  /** Runs after each choice between agencies. */
  void onChoice(Runnable action) {
    groups.forEach(group -> group.addValueChangeListener(changed -> action.run()));
  }

  /** Whether it is said for each party who signs. */
  boolean complete() {
    return chosen().size() == groups.size();
  }

  /** Those that are chosen, in the order of the parties. */
  List<Holder> chosen() {
    return groups.stream().flatMap(g -> Stream.ofNullable(g.getValue())).toList();
  }

  List<HolderId> agencies() {
    return chosen().stream().map(Holder::id).toList();
  }

  /** By chosen agency; none where the text has one language. */
  Map<HolderId, String> languages() {
    var languages = new HashMap<HolderId, String>();
    for (int i = 0; i < firsts.size(); i++) {
      var agency = groups.get(i).getValue();
      if (agency != null) {
        languages.put(agency.id(), firsts.get(i).getValue());
      }
    }
    return languages;
  }

  private Div party(Choice choice) {
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

  private RadioButtonGroup<String> language(Choice choice, List<String> languages) {
    var group = new RadioButtonGroup<String>();
    group.setLabel(phrases.say("signing.open.language-of", choice.segment().names()));
    group.setItems(languages);
    group.setItemLabelGenerator(phrases::language);
    group.setValue(languages.getFirst());
    firsts.add(group);
    return group;
  }
}
