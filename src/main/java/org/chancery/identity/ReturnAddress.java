package org.chancery.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where a sign-in leads back to. It travels within the {@code state} of the request to the provider
 * (RFC 6749, section 4.1.1), behind the part that nobody guesses: a session remembers one address
 * only, and two tabs that sign in at once, or a portal that was started anew in between, would lose
 * one.
 */
final class ReturnAddress {

  private static final int LONGEST = 1000; // characters; longer ones lead to the desk

  private ReturnAddress() {}

  /** Where to ask for a sign-in that leads back to a path. */
  static String signIn(@Nullable String path) {
    return path == null || !isOurs(path)
        ? SecurityConfiguration.SIGN_IN
        : SecurityConfiguration.SIGN_IN
            + "?return="
            + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  /**
   * The path that somebody asked for, with its query, but not with the words of a search: they may
   * be as secret as a title, and the provider writes down what it is asked.
   */
  static String asked(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromRequest(request)
        .scheme(null)
        .host(null)
        .port(null)
        .replaceQueryParam("q")
        .build()
        .toUriString();
  }

  /** The same state, with where to return. */
  static String in(String state, @Nullable String path) {
    return path == null || !isOurs(path)
        ? state
        : state
            + "."
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(path.getBytes(StandardCharsets.US_ASCII));
  }

  /** Where a state that came back leads; nothing if it names no address of ours. */
  static Optional<String> of(@Nullable String state) {
    var dot = state == null ? -1 : state.indexOf('.');
    if (state == null || dot < 0) {
      return Optional.empty();
    }
    try {
      var path = Base64.getUrlDecoder().decode(state.substring(dot + 1));
      return Optional.of(new String(path, StandardCharsets.US_ASCII)).filter(ReturnAddress::isOurs);
    } catch (IllegalArgumentException invented) {
      return Optional.empty();
    }
  }

  /** A path of this portal and nothing else: no scheme, no host, no backslash, no line break. */
  private static boolean isOurs(String path) {
    return path.length() <= LONGEST
        && path.startsWith("/")
        && !path.startsWith("//")
        && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
  }
}
