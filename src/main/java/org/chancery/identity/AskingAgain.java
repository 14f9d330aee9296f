package org.chancery.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * An answer of the provider that fits nothing, because the session changed in between: whoever is
 * signed in by now, in another tab, goes to their page; the others are asked again.
 */
class AskingAgain implements AuthenticationFailureHandler {

  private final IdentityProvider provider;
  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  AskingAgain(IdentityProvider provider) {
    this.provider = provider;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var path = ReturnAddress.of(request.getParameter("state")).orElse(null);
    if (path != null && isSignedIn(request)) {
      response.sendRedirect(path);
    } else if (provider.answers()) {
      response.sendRedirect(ReturnAddress.signIn(path));
    } else {
      response.sendRedirect(ProviderDownFilter.EXPLANATION);
    }
  }

  /** The holder of the present one is empty by now: only the session knows. */
  private boolean isSignedIn(HttpServletRequest request) {
    var already = sessions.loadDeferredContext(request).get().getAuthentication();
    return already != null && already.getPrincipal() instanceof OidcUser;
  }
}
