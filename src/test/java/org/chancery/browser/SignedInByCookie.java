package org.chancery.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * For tests of pages in a portal without Keycloak beside it: a cookie names somebody who has signed
 * in. The stories sign in as people do.
 */
@TestConfiguration
public class SignedInByCookie {

  private static final String COOKIE = "sample-sign-in";
  private static final Map<String, Authentication> SIGNED_IN = new ConcurrentHashMap<>();

  /** The cookie of somebody, for those who speak to the portal without a browser. */
  public static String named(Authentication signIn) {
    var name = UUID.randomUUID().toString();
    SIGNED_IN.put(name, signIn);
    return COOKIE + "=" + name;
  }

  /** Gives a browser the cookie of somebody. */
  public static void as(BrowserContext reader, Authentication signIn, String address) {
    var name = UUID.randomUUID().toString();
    SIGNED_IN.put(name, signIn);
    reader.addCookies(List.of(new Cookie(COOKIE, name).setUrl(address)));
  }

  @Bean
  FilterRegistrationBean<Filter> signInByCookie() {
    Filter filter =
        (request, response, chain) -> {
          if (((HttpServletRequest) request).getRequestURI().equals("/sample-sign-out")) {
            ((HttpServletRequest) request).getSession().invalidate();
            return;
          }
          signIn((HttpServletRequest) request);
          chain.doFilter(request, response);
        };
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  private static void signIn(HttpServletRequest request) {
    var cookies = request.getCookies();
    for (var cookie : cookies == null ? new jakarta.servlet.http.Cookie[0] : cookies) {
      var signIn = cookie.getName().equals(COOKIE) ? SIGNED_IN.get(cookie.getValue()) : null;
      if (signIn != null) {
        request
            .getSession()
            .setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(signIn));
      }
    }
  }
}
