package org.chancery.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Whether the identity provider answers, asked at most every two seconds, so that a browser is
 * never sent to a dead address.
 */
@Component
class IdentityProvider {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpRequest question;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Clock clock;
  private volatile Answer last = new Answer(false, Instant.EPOCH);

  IdentityProvider(IdentitySettings settings, Clock clock) {
    this.question =
        HttpRequest.newBuilder(URI.create(settings.issuer() + "/.well-known/openid-configuration"))
            .timeout(PATIENCE)
            .build();
    this.clock = clock;
  }

  boolean answers() {
    if (last.at().plus(PATIENCE).isBefore(clock.instant())) {
      last = new Answer(ask(), clock.instant());
    }
    return last.up();
  }

  private boolean ask() {
    try {
      return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException down) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private record Answer(boolean up, Instant at) {}
}
