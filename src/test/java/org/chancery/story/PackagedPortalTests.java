package org.chancery.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.chancery.demonstration.Services;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The jar that is shipped, told exactly what the compose file tells it; runs after packaging. */
@Order(Integer.MAX_VALUE - 2)
@ExtendWith(OneHouse.class)
class PackagedPortalTests {

  @Test
  void theJarRunsOnTheEnvironmentOfTheComposeFileAndSendsVisitorsToSignIn(RealHouse house)
      throws Exception {
    Services services = house.services();
    assertThat(house.told())
        .isEqualTo(services.environmentOfTheComposeFile())
        .containsOnlyKeys(services.environment().keySet());
    assertThat(RealHouse.program()).first().isEqualTo("-jar");
    assertThat(RealHouse.program()).last().asString().matches(".*target/chancery-[^/]*\\.jar");
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(house.address() + "/oauth2/authorization/keycloak"))
                    .build(),
                HttpResponse.BodyHandlers.discarding());
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(URI.create(answer.headers().firstValue("Location").orElseThrow()))
        .hasHost("localhost")
        .hasPort(services.ports().keycloak());
  }
}
