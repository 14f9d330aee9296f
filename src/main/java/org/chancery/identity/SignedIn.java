package org.chancery.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * All that is read of a token: issuer, subject, level and time of authentication (OpenID Connect
 * Core 1.0, section 2), and nothing else.
 *
 * @param issuer who vouches
 * @param subject for whom
 * @param level the {@code acr} claim: 1 password, 2 second factor
 * @param authenticatedAt the {@code auth_time} claim
 */
record SignedIn(
    String issuer, String subject, @Nullable String level, @Nullable Instant authenticatedAt) {

  static @Nullable SignedIn from(OidcUser user) {
    var issuer = user.getIssuer();
    var subject = user.getSubject();
    return issuer == null || subject == null
        ? null
        : new SignedIn(
            issuer.toString(), subject, user.getClaimAsString("acr"), user.getAuthenticatedAt());
  }

  /** When the second factor was given; none if only a password was. */
  @Nullable Instant provedAt() {
    return "2".equals(level) ? authenticatedAt : null;
  }
}
