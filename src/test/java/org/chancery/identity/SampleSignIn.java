package org.chancery.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Vocabulary of the view tests: the sign-in of a person of a sample commission. */
public final class SampleSignIn {

  private SampleSignIn() {}

  /** With a password only. */
  public static Authentication of(SampleCommission.Founded commission, Actor actor) {
    return signedIn(commission.subjectOf(actor), "1");
  }

  /** With the second factor, a moment ago. */
  public static Authentication proved(SampleCommission.Founded commission, Actor actor) {
    return signedIn(commission.subjectOf(actor), "2");
  }

  /** Somebody whom nobody has given a mandate. */
  public static Authentication newcomer(String subject) {
    return signedIn(subject, "1");
  }

  private static Authentication signedIn(String subject, String level) {
    var now = Instant.now();
    var token =
        new OidcIdToken(
            "sample",
            now,
            now.plusSeconds(3600),
            Map.of(
                "iss",
                SampleCommission.ISSUER,
                "sub",
                subject,
                "acr",
                level,
                "auth_time",
                now.getEpochSecond()));
    var user = new DefaultOidcUser(List.of(), token);
    return new OAuth2AuthenticationToken(user, List.of(), "keycloak");
  }
}
