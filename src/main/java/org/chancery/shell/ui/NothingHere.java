package org.chancery.shell.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.chancery.identity.CurrentActor;
import org.chancery.shell.Act;

/**
 * What is shown for an address that does not exist, and for a thing that its reader may not know
 * of: exactly the same. Somebody without any mandate is told so instead.
 */
class NothingHere extends Div {

  NothingHere(CurrentActor current) {
    addClassNames("state", "alone");
    if (current.signedIn() && current.find().isEmpty()) {
      add(
          new H1(getTranslation("shell.no-mandate")),
          new Paragraph(getTranslation("shell.no-mandate.why")));
      current.reference().ifPresent(code -> add(quote("shell.no-mandate.reference", code)));
      return;
    }
    var acts = new Div(Act.link("", getTranslation("shell.nothing-here.desk")));
    acts.addClassName("acts");
    add(
        new H1(getTranslation("shell.nothing-here")),
        new Paragraph(getTranslation("shell.nothing-here.why")),
        acts);
  }

  static DescriptionList quote(com.vaadin.flow.component.Component label, String code) {
    var words = new Span(code);
    words.addClassName("mono");
    var facts = new DescriptionList();
    facts.add(new DescriptionList.Term(label), new DescriptionList.Description(words));
    facts.addClassNames("facts", "left");
    return facts;
  }

  private DescriptionList quote(String key, String code) {
    return quote(new Span(getTranslation(key)), code);
  }
}
