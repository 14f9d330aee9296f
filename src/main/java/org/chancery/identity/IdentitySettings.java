package org.chancery.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where and how people prove who they are.
 *
 * @param issuer the realm's address: {@code http://localhost:8081/realms/chancery}
 * @param clientSecret the secret of the portal's client
 */
@ConfigurationProperties("chancery.identity")
public record IdentitySettings(String issuer, String clientSecret) {}
