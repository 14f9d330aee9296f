package org.chancery.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import org.chancery.identity.CurrentActor;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.shell.Act;
import org.chancery.shell.Notices;
import org.chancery.shell.PageHead;
import org.chancery.shell.Titles;

/** A page that a rule forbids to open; what the reader may not know of looks like nothing. */
@ParentLayout(HouseLayout.class)
class RefusedPage extends Div implements HasErrorParameter<Refused>, HasDynamicTitle {

  private final transient CurrentActor current;
  private String title = "shell.refused";

  RefusedPage(CurrentActor current) {
    this.current = current;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refused> error) {
    removeAll();
    var refused = error.getException();
    if (refused.reason() == IdentityReason.NOTHING_HERE
        || refused.reason() == IdentityReason.NO_MANDATE) {
      title = "shell.nothing-here";
      add(new NothingHere(current));
      return HttpServletResponse.SC_NOT_FOUND;
    }
    var notices = new Notices();
    notices.refused(refused);
    add(
        new PageHead(getTranslation("shell.refused")),
        notices,
        Act.link("", getTranslation("shell.nothing-here.desk")));
    return HttpServletResponse.SC_FORBIDDEN;
  }

  @Override
  public String getPageTitle() {
    return Titles.of(getTranslation(title));
  }
}
