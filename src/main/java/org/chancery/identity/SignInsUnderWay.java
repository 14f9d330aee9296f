package org.chancery.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.WebUtils;

/**
 * What was asked of the provider and is not answered yet, several at a time: after a restart all
 * tabs of a person ask at once, and with the usual one place they push each other out for ever.
 */
class SignInsUnderWay implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  private static final String ATTRIBUTE = "chancery.signing-in";
  private static final int MOST = 20; // whoever asks and never comes back is forgotten

  /** By their state. */
  private static final class Asked extends LinkedHashMap<String, OAuth2AuthorizationRequest> {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, OAuth2AuthorizationRequest> eldest) {
      return size() > MOST;
    }
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return found(request, Map::get);
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest asked,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (asked == null) {
      removeAuthorizationRequest(request, response);
      return;
    }
    var session = request.getSession();
    synchronized (WebUtils.getSessionMutex(session)) {
      var all = in(session) instanceof Asked before ? before : new Asked();
      all.put(Objects.requireNonNull(asked.getState()), asked);
      session.setAttribute(ATTRIBUTE, all);
    }
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return found(request, Map::remove);
  }

  private static @Nullable OAuth2AuthorizationRequest found(
      HttpServletRequest request,
      BiFunction<Asked, String, @Nullable OAuth2AuthorizationRequest> taken) {
    var session = request.getSession(false);
    var state = request.getParameter("state");
    if (session == null || state == null) {
      return null;
    }
    synchronized (WebUtils.getSessionMutex(session)) {
      return in(session) instanceof Asked all ? taken.apply(all, state) : null;
    }
  }

  private static @Nullable Object in(HttpSession session) {
    return session.getAttribute(ATTRIBUTE);
  }
}
