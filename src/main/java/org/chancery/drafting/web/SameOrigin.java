package org.chancery.drafting.web;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Only our own pages open a socket, and only for somebody who is signed in: a browser says from
 * which page a socket is opened, and sends our cookie wherever that page came from. A request that
 * does not say it comes from no browser page; Spring would let it in.
 */
final class SameOrigin implements HandshakeInterceptor {

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    if (request.getPrincipal() == null) {
      response.setStatusCode(HttpStatus.UNAUTHORIZED);
      return false;
    }
    if (isOurs(request.getHeaders().getFirst(HttpHeaders.ORIGIN), request.getURI())) {
      return true;
    }
    response.setStatusCode(HttpStatus.FORBIDDEN);
    return false;
  }

  static boolean isOurs(@org.jspecify.annotations.Nullable String origin, URI asked) {
    if (origin == null) {
      return false;
    }
    try {
      var from = URI.create(origin);
      return from.getHost() != null
          && from.getHost().equalsIgnoreCase(asked.getHost())
          && port(from) == port(asked)
          && secure(from) == secure(asked);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static int port(URI address) {
    return address.getPort() >= 0 ? address.getPort() : secure(address) ? 443 : 80;
  }

  private static boolean secure(URI address) {
    return "https".equals(address.getScheme()) || "wss".equals(address.getScheme());
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @org.jspecify.annotations.Nullable Exception exception) {
    // nothing to do
  }
}
