package org.chancery.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The jar that is shipped, told exactly what the compose file tells it; runs after packaging. */
@Order(Integer.MAX_VALUE - 3)
@ExtendWith(SharedServices.class)
class PackagedPortalTests {

  @Test
  void theJarStartsOnTheEnvironmentOfTheComposeFileAndSendsVisitorsToSignIn(Services services)
      throws Exception {
    var environment = environment(services);
    assertThat(environment).containsOnlyKeys(services.environment().keySet());
    var log = services.folder().resolve("logs").resolve("packaged.log");
    try (var portal = PortalProcess.start(PortalProcess.jar(jar()), environment, log)) {
      var answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(portal.address().resolve("/oauth2/authorization/keycloak"))
                      .build(),
                  HttpResponse.BodyHandlers.discarding());
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(URI.create(answer.headers().firstValue("Location").orElseThrow()))
          .hasHost("localhost")
          .hasPort(services.ports().keycloak());
    }
  }

  /** As written there, but for the ports and the folder, which belong to this machine. */
  private static Map<String, String> environment(Services services) {
    var ports = services.ports();
    Map<String, String> environment = new ComposeFile().environment("portal");
    environment.replaceAll(
        (name, value) ->
            value
                .replace("8080", String.valueOf(ports.portal()))
                .replace("8081", String.valueOf(ports.keycloak()))
                .replace("5432", String.valueOf(ports.database())));
    environment.put("CHANCERY_KEYS", services.folder().resolve("keys").toString());
    return environment;
  }

  private static Path jar() throws Exception {
    try (var files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("chancery-.*\\.jar"))
          .findFirst()
          .orElseThrow();
    }
  }
}
