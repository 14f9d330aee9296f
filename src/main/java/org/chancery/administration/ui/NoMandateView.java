package org.chancery.administration.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.chancery.identity.CurrentActor;
import org.chancery.shell.Act;
import org.chancery.shell.Titles;

/** Who is signed in and holds no mandate learns which reference to read out, and to whom. */
@Route("no-mandate")
@PermitAll
class NoMandateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient CurrentActor current;

  NoMandateView(CurrentActor current) {
    this.current = current;
    addClassNames("state", "alone");
    var code = new Span(current.reference().orElse("–"));
    code.addClassNames("mono", "reference");
    var facts = new DescriptionList();
    facts.addClassNames("facts", "left");
    facts.add(
        new DescriptionList.Term(getTranslation("administration.no-mandate.reference")),
        new DescriptionList.Description(code));
    var again = Act.link("", getTranslation("administration.no-mandate.again"));
    again.setRouterIgnore(true);
    var acts = new Div(again, Act.link("check", getTranslation("administration.sign-in.check")));
    acts.addClassName("acts");
    add(
        new H1(getTranslation("administration.no-mandate")),
        new Paragraph(getTranslation("administration.no-mandate.why")),
        facts,
        new Paragraph(getTranslation("administration.no-mandate.whom")),
        acts);
  }

  /** Who has received a mandate meanwhile has nothing to read here. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (current.find().isPresent() && event.getLocation().getPath().equals("no-mandate")) {
      event.forwardTo("");
    }
  }

  @Override
  public String getPageTitle() {
    return Titles.of(getTranslation("administration.no-mandate"));
  }
}
