package org.chancery.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The compose file starts what the demonstration starts, told the same. */
class ComposeFileTests {

  private static final Path DEBIANS = Path.of("/usr/bin/docker-compose");

  private final ComposeFile file = new ComposeFile();

  @Test
  void thePortalIsToldTheNamesThatTheDemonstrationTellsIt() {
    assertThat(environment("portal"))
        .containsOnlyKeys(
            "SERVER_PORT",
            "SPRING_DATASOURCE_URL",
            "SPRING_DATASOURCE_USERNAME",
            "SPRING_DATASOURCE_PASSWORD",
            "SPRING_FLYWAY_USER",
            "SPRING_FLYWAY_PASSWORD",
            "CHANCERY_IDENTITY_ISSUER",
            "CHANCERY_IDENTITY_CLIENT_SECRET",
            "CHANCERY_ADDRESS",
            "CHANCERY_KEYS",
            "CHANCERY_COMMISSIONS")
        .containsEntry("SPRING_DATASOURCE_USERNAME", "portal_app")
        .containsEntry("SPRING_DATASOURCE_PASSWORD", DatabaseServer.APP_PASSWORD)
        .containsEntry("SPRING_FLYWAY_PASSWORD", DatabaseServer.MIGRATOR_PASSWORD)
        .containsEntry("CHANCERY_IDENTITY_CLIENT_SECRET", KeycloakServer.CLIENT_SECRET);
  }

  @Test
  void bothSidesOfEachSecretAgree() {
    assertThat(environment("database"))
        .containsEntry(
            "PORTAL_APP_PASSWORD", environment("portal").get("SPRING_DATASOURCE_PASSWORD"))
        .containsEntry(
            "PORTAL_MIGRATOR_PASSWORD", environment("portal").get("SPRING_FLYWAY_PASSWORD"));
    assertThat(environment("keycloak"))
        .containsEntry("CHANCERY_ADDRESS", environment("portal").get("CHANCERY_ADDRESS"))
        .containsEntry(
            "CHANCERY_IDENTITY_CLIENT_SECRET",
            environment("portal").get("CHANCERY_IDENTITY_CLIENT_SECRET"));
  }

  @Test
  void everySecretCanBeReplacedFromOutside() throws IOException {
    assertThat(
            Files.readAllLines(ComposeFile.PATH).stream()
                .filter(line -> line.matches("\\s+\\w*(PASSWORD|SECRET)\\w*:.*")))
        .hasSizeGreaterThanOrEqualTo(8)
        .allSatisfy(line -> assertThat(line).containsPattern(ComposeFile.VARIABLE));
  }

  @Test
  void eachIsWaitedForUntilItIsHealthyAndWhatItMountsExists() {
    var services = file.services();
    services.forEach(
        (name, service) -> {
          assertThat(service).as(name).containsKey("healthcheck");
          assertThat(file.volumes(name))
              .filteredOn(volume -> volume.startsWith("./"))
              .allSatisfy(
                  volume -> assertThat(Path.of(volume.substring(0, volume.indexOf(':')))).exists());
        });
    assertThat(services.get("keycloak")).containsEntry("image", "quay.io/keycloak/keycloak:26.7.3");
    assertThat(services.get("database")).containsEntry("image", "postgres:18");
  }

  @Test
  void theImageRunsAsNobodySpecialAndBuildsNothing() throws IOException {
    assertThat(Files.readString(Path.of("Dockerfile")))
        .contains("USER 10001:10001")
        .contains("COPY --from=layers /layers/application/")
        .doesNotContain("mvnw package -")
        .doesNotContain("RUN ./mvnw");
  }

  @Test
  void debiansComposeReadsIt() throws Exception {
    assumeTrue(Files.isExecutable(DEBIANS), "Debian's docker-compose is not installed");
    var process =
        new ProcessBuilder(DEBIANS.toString(), "-f", "docker-compose.yml", "config", "--quiet")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }

  private Map<String, String> environment(String service) {
    return file.environment(service);
  }
}
