package org.chancery.administration.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import org.chancery.identity.CurrentActor;
import org.springframework.stereotype.Component;

/**
 * Shows who is signed in without a mandate the page that helps them, at whatever address they ask
 * for: before the check of rights, which would say that there is nothing here.
 */
@Component
@ListenerPriority(WithoutMandate.FIRST)
class WithoutMandate implements VaadinServiceInitListener, BeforeEnterListener {

  static final int FIRST = 1_000;

  private final transient CurrentActor current;

  WithoutMandate(CurrentActor current) {
    this.current = current;
  }

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(this));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var page = event.getNavigationTarget();
    if (!event.isErrorEvent()
        && !page.isAnnotationPresent(AnonymousAllowed.class)
        && !page.isAnnotationPresent(PermitAll.class)
        && current.signedIn()
        && current.find().isEmpty()) {
      event.rerouteTo(NoMandateView.class);
    }
  }
}
