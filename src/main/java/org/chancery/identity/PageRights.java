package org.chancery.identity;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** The first wall: who may open a page, computed from the valid mandates on each request. */
@Component
class PageRights implements NavigationAccessChecker {

  private final transient CurrentActor current;

  PageRights(CurrentActor current) {
    this.current = current;
  }

  @Override
  public AccessCheckResult check(NavigationContext page) {
    var view = page.getNavigationTarget();
    if (page.isErrorHandling() || view.isAnnotationPresent(AnonymousAllowed.class)) {
      return page.allow();
    }
    // outside a page Vaadin only asks whether everybody may open it
    if (VaadinRequest.getCurrent() == null || !current.signedIn()) {
      return page.deny("not signed in");
    }
    if (view.isAnnotationPresent(PermitAll.class)) {
      return page.allow();
    }
    var opensTo = view.getAnnotation(OpenTo.class);
    var allowed =
        current
            .find()
            .filter(a -> opensTo == null || Arrays.asList(opensTo.value()).contains(a.capacity()))
            .isPresent();
    return allowed ? page.allow() : page.deny("no mandate opens this page");
  }
}
