package org.chancery.identity;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.util.WebUtils;

/**
 * Brings people back to where they were: to the page that they opened, or after a step-up to the
 * very dialog. A session is one person's: whoever else signs in within it, in whichever tab, ends
 * it, for its open pages speak for the first.
 */
class ReturningAfterSignIn extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

  private static final String SUBJECT = "chancery.whose";

  ReturningAfterSignIn() {
    // the mark by which Spring Security finds the saved request again is nothing to share with
    // others
    setRedirectStrategy(
        (request, response, address) ->
            response.sendRedirect(address.replaceFirst("[?&]continue$", "")));
  }

  /** Remembers the first, and asks of everybody after. */
  private static boolean isSomebodyElse(HttpSession session, Authentication authentication) {
    if (!(authentication.getPrincipal() instanceof OidcUser user)) {
      return false;
    }
    synchronized (WebUtils.getSessionMutex(session)) {
      var first = session.getAttribute(SUBJECT);
      session.setAttribute(SUBJECT, user.getSubject());
      return first != null && !first.equals(user.getSubject());
    }
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    var target = ReturnAddress.of(request.getParameter("state"));
    if (isSomebodyElse(request.getSession(), authentication)) {
      request.getSession().invalidate();
      response.sendRedirect("/");
    } else if (target.isPresent()) {
      response.sendRedirect(target.get());
    } else {
      super.onAuthenticationSuccess(request, response, authentication);
    }
  }
}
