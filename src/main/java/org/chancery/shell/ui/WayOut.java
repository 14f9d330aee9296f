package org.chancery.shell.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;

/** Signing out, here and at the identity provider. */
@Component
class WayOut {

  private final AuthenticationContext authentication;

  WayOut(AuthenticationContext authentication) {
    this.authentication = authentication;
  }

  void leave() {
    authentication.logout();
  }
}
