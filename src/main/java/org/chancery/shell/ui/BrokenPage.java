package org.chancery.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import org.chancery.shell.Act;
import org.chancery.shell.Notices;
import org.chancery.shell.PageHead;
import org.chancery.shell.Titles;

/** A fault of ours: logged once, with the reference that its reader can quote. */
@ParentLayout(HouseLayout.class)
class BrokenPage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

  private final transient Faults faults;

  BrokenPage(Faults faults) {
    this.faults = faults;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
    removeAll();
    var notices = new Notices();
    notices.failed(getTranslation("shell.broken"), getTranslation("shell.broken.why"));
    var again =
        Act.link(event.getLocation().getPathWithQueryParameters(), getTranslation("shell.again"));
    again.setRouterIgnore(true);
    add(
        new PageHead(getTranslation("shell.broken")),
        notices,
        NothingHere.quote(
            new Span(getTranslation("shell.broken.reference")), faults.note(error.getException())),
        again);
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  @Override
  public String getPageTitle() {
    return Titles.of(getTranslation("shell.broken"));
  }
}
