package org.chancery.demonstration;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What the portal stands on: PostgreSQL and Keycloak, both real, both of this process. */
public final class Services implements AutoCloseable {

  private final Path folder;
  private final Ports ports;
  private final DatabaseServer database;
  private volatile KeycloakServer keycloak;

  private Services(Path folder, Ports ports, DatabaseServer database, KeycloakServer keycloak) {
    this.folder = folder;
    this.ports = ports;
    this.database = database;
    this.keycloak = keycloak;
  }

  /**
   * Starts both at once and waits until both answer.
   *
   * @param folder what they keep between starts; its parent holds what several of them share
   * @param ports where they listen
   * @return both
   */
  public static Services start(Path folder, Ports ports) {
    var kept = new DataFolder(folder);
    kept.prepare();
    ports.mustBeFree();
    var keycloak =
        CompletableFuture.supplyAsync(
            () -> KeycloakServer.start(kept.of("keycloak"), kept.log("keycloak"), ports));
    DatabaseServer database;
    try {
      database =
          DatabaseServer.start(kept.of("postgresql"), kept.log("postgresql"), ports.database());
    } catch (CannotStart failure) {
      keycloak.thenAccept(KeycloakServer::close).exceptionally(also -> null).join();
      throw failure;
    }
    try {
      var services = new Services(folder.toAbsolutePath(), ports, database, keycloak.join());
      kept.complete();
      return services;
    } catch (CompletionException failure) {
      database.close();
      throw failure.getCause() instanceof CannotStart reason
          ? reason
          : new CannotStart("Keycloak does not start.", failure);
    }
  }

  /**
   * Everything that the portal's process needs to know; the compose file gives the same names.
   *
   * @return names and values of environment variables
   */
  public Map<String, String> environment() {
    var environment = new LinkedHashMap<String, String>();
    environment.put("SERVER_PORT", String.valueOf(ports.portal()));
    environment.put("SPRING_DATASOURCE_URL", database.address());
    environment.put("SPRING_DATASOURCE_USERNAME", "portal_app");
    environment.put("SPRING_DATASOURCE_PASSWORD", DatabaseServer.APP_PASSWORD);
    environment.put("SPRING_FLYWAY_USER", "portal_migrator");
    environment.put("SPRING_FLYWAY_PASSWORD", DatabaseServer.MIGRATOR_PASSWORD);
    environment.put("CHANCERY_IDENTITY_ISSUER", keycloak.issuer());
    environment.put("CHANCERY_IDENTITY_CLIENT_SECRET", KeycloakServer.CLIENT_SECRET);
    environment.put("CHANCERY_ADDRESS", "http://localhost:" + ports.portal());
    environment.put("CHANCERY_KEYS", folder.resolve("keys").toString());
    environment.put(
        "CHANCERY_COMMISSIONS",
        "classpath:demonstration/commission.yaml,classpath:demonstration/river-basin.yaml");
    return environment;
  }

  /**
   * The same as the compose file says it, but for the ports and the folder, which belong to this
   * machine.
   *
   * @return names and values of environment variables
   */
  public Map<String, String> environmentOfTheComposeFile() {
    var environment = new ComposeFile().environment("portal");
    environment.replaceAll(
        (name, value) ->
            value
                .replace("8080", String.valueOf(ports.portal()))
                .replace("8081", String.valueOf(ports.keycloak()))
                .replace("5432", String.valueOf(ports.database())));
    environment.put("CHANCERY_KEYS", folder.resolve("keys").toString());
    return environment;
  }

  /**
   * What they keep between starts.
   *
   * @return absolute
   */
  public Path folder() {
    return folder;
  }

  /**
   * PostgreSQL.
   *
   * @return running
   */
  public DatabaseServer database() {
    return database;
  }

  /**
   * Keycloak.
   *
   * @return running
   */
  public KeycloakServer keycloak() {
    return keycloak;
  }

  /** Takes Keycloak away, for tests of what goes on without it. */
  public void stopKeycloak() {
    keycloak.close();
  }

  /** Brings Keycloak back, with the data that it had. */
  public void startKeycloak() {
    var kept = new DataFolder(folder);
    keycloak = KeycloakServer.start(kept.of("keycloak"), kept.log("keycloak"), ports);
  }

  /**
   * Where they listen.
   *
   * @return and where the portal will
   */
  public Ports ports() {
    return ports;
  }

  @Override
  public void close() {
    var leaving = CompletableFuture.runAsync(keycloak::close);
    database.close();
    leaving.join();
  }
}
