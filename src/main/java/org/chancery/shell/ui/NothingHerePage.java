package org.chancery.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import org.chancery.identity.CurrentActor;
import org.chancery.shell.Titles;

/** An address that leads nowhere, or nowhere for this reader. */
@ParentLayout(HouseLayout.class)
class NothingHerePage extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

  NothingHerePage(CurrentActor current) {
    add(new NothingHere(current));
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
    return HttpServletResponse.SC_NOT_FOUND;
  }

  @Override
  public String getPageTitle() {
    return Titles.of(getTranslation("shell.nothing-here"));
  }
}
