package org.chancery.drafting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import org.chancery.drafting.Agreement;
import org.chancery.drafting.Standing;
import org.chancery.drafting.TextSheet;
import org.chancery.segments.ProtocolOrder;
import org.chancery.shell.Plate;

/** How far the parties are with the latest revision, and what can be done about it. */
class AgreementNote extends HtmlContainer {

  AgreementNote(TextSheet text, TextWords words, TextActs acts) {
    super("section");
    addClassNames("note", "agreement");
    getElement().setAttribute("aria-live", "polite");
    add(new H2(words.say("drafting.agreement")));
    switch (text.standing()) {
      case Standing.NotAtATable away -> add(new Paragraph(words.say("drafting.agreement.away")));
      case Standing.NeverAsked never -> add(new Paragraph(words.say("drafting.agreement.never")));
      case Standing.MovedOn moved ->
          add(
              new Paragraph(
                  words.say("drafting.agreement.moved-on", RevisionNames.of(moved.last(), words))));
      case Standing.Proposed proposed -> {
        add(
            new Paragraph(
                words.say(
                    "drafting.agreement.proposed", RevisionNames.of(proposed.revision(), words))));
        add(parties(proposed.parties(), words));
      }
      case Standing.Agreed agreed -> {
        add(
            new Paragraph(
                words.say(
                    "drafting.agreement.agreed", RevisionNames.of(agreed.revision(), words))));
        add(parties(agreed.parties(), words));
      }
    }
    acts.secondary().forEach(this::add);
  }

  private static UnorderedList parties(List<Agreement> answers, TextWords words) {
    var list = new UnorderedList();
    list.addClassName("answers");
    var inOrder = Comparator.comparing(Agreement::party, ProtocolOrder.in(words.locale()));
    for (var answer : answers.stream().sorted(inOrder).toList()) {
      var plate = Plate.of(answer.party(), words.locale());
      var at = answer.agreedAt();
      list.add(
          new ListItem(
              at == null ? plate.absent() : plate,
              new Span(
                  at == null
                      ? words.say(
                          "drafting.agreement.open", answer.party().names().in(words.locale()))
                      : words.say(
                          "drafting.agreement.yes",
                          answer.party().names().in(words.locale()),
                          words.moment(at)))));
    }
    return list;
  }
}
