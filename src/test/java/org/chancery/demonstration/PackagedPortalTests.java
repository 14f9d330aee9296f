package org.chancery.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The jar that is shipped, told exactly what the compose file tells it; runs after packaging. */
class PackagedPortalTests {

  private static final Ports PORTS = Ports.from(18_580);

  @Test
  void theJarStartsOnTheEnvironmentOfTheComposeFileAndSendsVisitorsToSignIn() throws Exception {
    var folder = Path.of("target", "services", "packaged").toAbsolutePath();
    new DataFolder(folder).reset();
    try (var services = Services.start(folder, PORTS);
        var portal =
            PortalProcess.start(
                PortalProcess.jar(jar()), environment(folder), folder.resolve("portal.log"))) {
      assertThat(environment(folder)).containsOnlyKeys(services.environment().keySet());
      var answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(portal.address().resolve("/oauth2/authorization/keycloak"))
                      .build(),
                  HttpResponse.BodyHandlers.discarding());
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(URI.create(answer.headers().firstValue("Location").orElseThrow()))
          .hasHost("localhost")
          .hasPort(PORTS.keycloak());
    }
  }

  /** As written there, but for the ports and the folder, which belong to this machine. */
  private static Map<String, String> environment(Path folder) {
    Map<String, String> environment = new ComposeFile().environment("portal");
    environment.replaceAll(
        (name, value) ->
            value
                .replace("8080", String.valueOf(PORTS.portal()))
                .replace("8081", String.valueOf(PORTS.keycloak()))
                .replace("5432", String.valueOf(PORTS.database())));
    environment.put("CHANCERY_KEYS", folder.resolve("keys").toString());
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
