package org.chancery.identity;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Brings people back to where they were: to the page that they opened, or after a step-up to the
 * very dialog. A step-up by somebody else ends the session.
 */
class ReturningAfterSignIn extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

  ReturningAfterSignIn() {
    // the mark by which Spring Security finds the saved request again is nothing to share with
    // others
    setRedirectStrategy(
        (request, response, address) ->
            response.sendRedirect(address.replaceFirst("[?&]continue$", "")));
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    var session = request.getSession();
    var asked = session.getAttribute(SignInRequests.SUBJECT);
    var target = ReturnAddress.of(request.getParameter("state"));
    session.removeAttribute(SignInRequests.SUBJECT);
    if (asked instanceof String subject
        && authentication.getPrincipal() instanceof OidcUser user
        && !subject.equals(user.getSubject())) {
      session.invalidate();
      response.sendRedirect("/");
    } else if (target.isPresent()) {
      response.sendRedirect(target.get());
    } else {
      super.onAuthenticationSuccess(request, response, authentication);
    }
  }
}
