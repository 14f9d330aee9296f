package org.chancery.demonstration;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The real Keycloak with the realm and the theme of this repository. */
public final class KeycloakServer implements AutoCloseable {

  /** The sample secret of the portal's client. */
  public static final String CLIENT_SECRET = "chancery-sample-secret";

  /** Who administers Keycloak itself in the demonstration, with the password of the same name. */
  public static final String ADMINISTRATOR = "keycloak-admin-sample";

  private static final Duration LONGEST_START = Duration.ofMinutes(4);
  private static final Path SOURCE = Path.of("keycloak").toAbsolutePath();

  private final Servant servant;
  private final Ports ports;

  private KeycloakServer(Servant servant, Ports ports) {
    this.servant = servant;
    this.ports = ports;
  }

  /**
   * Starts Keycloak and waits until the realm answers. Its program is shared by all ports; its data
   * are not.
   *
   * @param data its folder, made at the first start
   * @param log where it writes
   * @param ports its own, and the portal's for the addresses of the client
   * @return the running server
   */
  public static KeycloakServer start(Path data, Path log, Ports ports) {
    Path home = home();
    try (FileChannel channel = lockFile(home);
        FileLock alone = channel.lock()) {
      bringRealm(home, data);
      var servant =
          Servant.start(
              "Keycloak",
              home,
              List.of(
                  "/bin/bash",
                  home.resolve("bin/kc.sh").toString(),
                  "start-dev",
                  "--import-realm",
                  "--http-host=localhost",
                  "--http-port=" + ports.keycloak(),
                  "--spi-theme--folder--dir=" + SOURCE.resolve("themes")),
              Map.of(
                  "KC_DB_URL",
                      "jdbc:h2:file:"
                          + data.toAbsolutePath().resolve("keycloakdb")
                          + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE",
                  "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                  "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR,
                  "CHANCERY_ADDRESS", "http://localhost:" + ports.portal(),
                  "CHANCERY_IDENTITY_CLIENT_SECRET", CLIENT_SECRET),
              log);
      var server = new KeycloakServer(servant, ports);
      try {
        servant.await(
            URI.create(server.issuer() + "/.well-known/openid-configuration"), LONGEST_START);
      } catch (CannotStart failure) {
        servant.close();
        throw failure;
      }
      assert alone.isValid();
      return server;
    } catch (IOException refused) {
      throw new CannotStart(
          "Keycloak's folder %s cannot be used (%s).".formatted(home, refused.getMessage()),
          refused);
    }
  }

  /**
   * The realm's address, as it is written in tokens.
   *
   * @return without a slash at its end
   */
  public String issuer() {
    return "http://localhost:" + ports.keycloak() + "/realms/chancery";
  }

  @Override
  public void close() {
    servant.close();
  }

  Servant servant() {
    return servant;
  }

  private static Path home() {
    Path home =
        Path.of(System.getProperty("keycloak.home", ".demo/keycloak-26.7.3")).toAbsolutePath();
    if (!Files.exists(home.resolve("bin/kc.sh"))) {
      throw new CannotStart(
          "Keycloak is not in %s: run ./mvnw generate-test-resources, which unpacks it."
              .formatted(home));
    }
    return home;
  }

  /** One start at a time, since the first one completes the shared program. */
  private static FileChannel lockFile(Path home) throws IOException {
    return FileChannel.open(
        home.resolveSibling(home.getFileName() + ".lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  private static void bringRealm(Path home, Path data) throws IOException {
    Files.createDirectories(data);
    Path imports = Files.createDirectories(home.resolve("data/import"));
    Files.copy(
        SOURCE.resolve("chancery-realm.json"),
        imports.resolve("chancery-realm.json"),
        StandardCopyOption.REPLACE_EXISTING);
  }
}
