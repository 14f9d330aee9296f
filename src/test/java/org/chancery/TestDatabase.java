package org.chancery;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.SpringApplication;

/**
 * One real PostgreSQL 18 for all tests of a run, with the roles of production: the portal is
 * neither superuser nor owner.
 */
public final class TestDatabase {

  private static final TestDatabase ONE = start();

  private final EmbeddedPostgres server;

  private TestDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Properties that point an application at the database; idempotent. */
  public static List<String> properties() {
    return List.of(
        "spring.datasource.url=" + url(),
        "spring.datasource.username=portal_app",
        "spring.datasource.password=app",
        "spring.flyway.user=portal_migrator",
        "spring.flyway.password=migrator",
        "chancery.durable=false",
        "chancery.keys=target/sample-keys",
        "spring.main.banner-mode=off");
  }

  /** The address of the database {@code chancery}. */
  public static String url() {
    return "jdbc:postgresql://localhost:" + ONE.server.getPort() + "/chancery";
  }

  /** A superuser's connection, for what no user of the portal could do. */
  public static java.sql.Connection superuser() throws SQLException {
    return java.sql.DriverManager.getConnection(url(), "postgres", "postgres");
  }

  private static TestDatabase start() {
    try {
      // its own shutdown hook would stop it under the feet of the connection pools
      var server = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
      SpringApplication.getShutdownHandlers()
          .add(
              () -> {
                try {
                  server.close();
                } catch (IOException atExit) {
                  throw new UncheckedIOException(atExit);
                }
              });
      try (var one = server.getPostgresDatabase().getConnection();
          var statement = one.createStatement()) {
        for (var sql : script("db/roles.sql").split(";\\s*\\n")) {
          statement.execute(sql);
        }
      }
      try (var two = server.getDatabase("postgres", "chancery").getConnection();
          var statement = two.createStatement()) {
        statement.execute(script("db/schema.sql"));
      }
      return new TestDatabase(server);
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException("No database for the tests", failure);
    }
  }

  private static String script(String name) throws IOException {
    try (var in = TestDatabase.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("${portal_app_password}", "app")
          .replace("${portal_migrator_password}", "migrator");
    }
  }
}
