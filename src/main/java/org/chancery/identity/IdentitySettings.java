package org.chancery.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how people prove who they are.
 *
 * @param issuer the realm's address: {@code http://localhost:8081/realms/chancery}
 * @param clientSecret the secret of the portal's client
 * @param strongFor how long a sign-in with the second factor counts as fresh
 */
@ConfigurationProperties("chancery.identity")
public record IdentitySettings(
    String issuer, String clientSecret, @DefaultValue("5m") Duration strongFor) {}
