package org.chancery.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends visitors of a page to sign in, and says to which page they come back. */
class AskingToSignIn extends LoginUrlAuthenticationEntryPoint {

  AskingToSignIn() {
    super(SecurityConfiguration.SIGN_IN);
  }

  /** Whether somebody opens a page, and no script asks for data. */
  static boolean isForPage(HttpServletRequest request) {
    var accepted = request.getHeader(HttpHeaders.ACCEPT);
    return "GET".equals(request.getMethod())
        && accepted != null
        && accepted.contains(MediaType.TEXT_HTML_VALUE);
  }

  @Override
  protected String determineUrlToUseForThisRequest(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
    return ReturnAddress.signIn(ReturnAddress.asked(request));
  }
}
