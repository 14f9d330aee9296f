package org.chancery.administration.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.chancery.shell.Act;
import org.chancery.shell.Titles;

/** Shown instead of a dead address while the sign-in does not answer; it tries again by itself. */
@Route("sign-in-unavailable")
@AnonymousAllowed
class SignInUnavailableView extends Div implements HasDynamicTitle {

  static final String SIGN_IN = "/oauth2/authorization/keycloak";
  private static final int PAUSE = 5_000; // longer than a person blinks, shorter than they wait

  SignInUnavailableView() {
    addClassNames("state", "alone");
    getElement().setAttribute("role", "status");
    var again = Act.link(SIGN_IN, getTranslation("administration.sign-in.again"));
    again.setRouterIgnore(true);
    var check = Act.link("check", getTranslation("administration.sign-in.check"));
    var acts = new Div(again, check);
    acts.addClassName("acts");
    add(
        new H1(getTranslation("administration.sign-in")),
        new Paragraph(getTranslation("administration.sign-in.safe")),
        new Paragraph(getTranslation("administration.sign-in.next")),
        acts);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    getElement()
        .executeJs(
            "setTimeout(() => this.isConnected && location.replace($0), $1)", SIGN_IN, PAUSE);
  }

  @Override
  public String getPageTitle() {
    return Titles.of(getTranslation("administration.sign-in"));
  }
}
