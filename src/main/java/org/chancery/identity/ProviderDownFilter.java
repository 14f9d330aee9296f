package org.chancery.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends people to an explanation instead of a dead address while the identity provider is away. */
class ProviderDownFilter extends OncePerRequestFilter {

  static final String EXPLANATION = "/sign-in-unavailable";

  private final IdentityProvider provider;

  ProviderDownFilter(IdentityProvider provider) {
    this.provider = provider;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getServletPath().startsWith(SecurityConfiguration.SIGN_IN);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (provider.answers()) {
      chain.doFilter(request, response);
    } else {
      response.sendRedirect(EXPLANATION);
    }
  }
}
