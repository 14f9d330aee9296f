package org.chancery.demonstration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/** The real PostgreSQL with the portal's roles and its empty database. */
public final class DatabaseServer implements AutoCloseable {

  /** The sample password of the role that the portal signs in with. */
  public static final String APP_PASSWORD = "portal-app-sample";

  /** The sample password of the role that migrates. */
  public static final String MIGRATOR_PASSWORD = "portal-migrator-sample";

  private static final String DATABASE = "chancery";

  private final EmbeddedPostgres postgres;

  private DatabaseServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * Starts PostgreSQL as it runs in production: every commit reaches the disk.
   *
   * @param data its folder, made at the first start
   * @param log where it writes
   * @param port on this machine only
   * @return the running server
   */
  public static DatabaseServer start(Path data, Path log, int port) {
    try {
      Files.createDirectories(data);
      Files.createDirectories(log.toAbsolutePath().getParent());
      var output = ProcessBuilder.Redirect.appendTo(log.toFile());
      var postgres =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(binaries(data).toFile())
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setPort(port)
              .setPGStartupWait(Duration.ofSeconds(60))
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setOutputRedirector(output)
              .setErrorRedirector(output)
              // its own hook would stop it while the portal still writes
              .setRegisterShutdownHook(false)
              .start();
      var server = new DatabaseServer(postgres);
      server.prepare();
      return server;
    } catch (IOException | IllegalStateException refused) {
      throw new CannotStart(
          "PostgreSQL does not start (%s): see %s.".formatted(refused.getMessage(), log), refused);
    }
  }

  /** The server that runs on these data, be it ours or left behind: it is nobody's child. */
  static Optional<ProcessHandle> process(Path data) {
    Path file = data.resolve("postmaster.pid");
    try {
      return Files.exists(file)
          ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
              .filter(
                  process ->
                      process.info().command().filter(it -> it.endsWith("postgres")).isPresent())
          : Optional.empty();
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * The portal's database.
   *
   * @return an address for JDBC without user and password
   */
  public String address() {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE;
  }

  /**
   * The portal's database as its superuser sees it: for set-up and for tests that look from
   * outside.
   *
   * @return above every policy
   */
  public DataSource superuser() {
    return postgres.getDatabase("postgres", DATABASE);
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException late) {
      throw new IllegalStateException("PostgreSQL did not stop", late);
    }
  }

  private void prepare() {
    try (Connection server = postgres.getPostgresDatabase().getConnection()) {
      if (exists(server)) {
        return;
      }
      run(server, "db/roles.sql");
    } catch (SQLException | IOException failure) {
      throw new CannotStart(
          "The portal's roles cannot be made (%s).".formatted(failure.getMessage()), failure);
    }
    try (Connection database = superuser().getConnection()) {
      run(database, "db/schema.sql");
    } catch (SQLException | IOException failure) {
      throw new CannotStart(
          "The portal's database cannot be made (%s).".formatted(failure.getMessage()), failure);
    }
  }

  private static boolean exists(Connection server) throws SQLException {
    try (var query = server.prepareStatement("select 1 from pg_database where datname = ?")) {
      query.setString(1, DATABASE);
      try (var row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Runs statement by statement, since a database cannot be created among others. */
  private static void run(Connection connection, String resource) throws IOException, SQLException {
    String script = read(resource);
    for (Map.Entry<String, String> secret :
        Map.of(
                "${portal_app_password}", APP_PASSWORD,
                "${portal_migrator_password}", MIGRATOR_PASSWORD)
            .entrySet()) {
      script = script.replace(secret.getKey(), secret.getValue());
    }
    List<String> statements =
        Arrays.stream(script.replaceAll("(?m)--.*$", "").split(";"))
            .map(String::strip)
            .filter(statement -> !statement.isEmpty())
            .toList();
    try (var statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private static String read(String resource) throws IOException {
    try (var stream = DatabaseServer.class.getClassLoader().getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IOException(resource + " is missing: the build is not complete");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * What is shared by all demonstrations, not in a temporary folder that somebody empties; a folder
   * whose unpacking was interrupted is taken away first.
   */
  private static Path binaries(Path data) throws IOException {
    var shared = data.toAbsolutePath().getParent().getParent().resolve("postgresql-binaries");
    if (Files.isDirectory(shared)) {
      try (var versions = Files.list(shared)) {
        for (var version : versions.filter(Files::isDirectory).toList()) {
          // the library writes this mark when the last file is there
          if (!Files.exists(version.resolve(".exists"))) {
            FileSystemUtils.deleteRecursively(version);
          }
        }
      }
    }
    return shared;
  }
}
