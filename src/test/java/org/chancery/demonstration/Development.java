package org.chancery.demonstration;

import java.nio.file.Path;
import java.util.Map;
import org.chancery.ChanceryApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The portal in this very process, in development mode, on its own PostgreSQL and Keycloak. */
public final class Development {

  private static final int USUAL_PORT = 8080;

  private Development() {}

  /**
   * Starts the services, then the portal.
   *
   * @param arguments {@code --port N}
   */
  @SuppressWarnings("SystemOut") // it talks to the person at the keyboard
  public static void main(String[] arguments) {
    try {
      int port = arguments.length == 2 ? Integer.parseInt(arguments[1]) : USUAL_PORT;
      var services = Services.start(Path.of(".demo", "dev-" + port), Ports.from(port));
      // runs after every context is closed, so that the pool is gone before its database
      SpringApplication.getShutdownHandlers().add(services::close);
      var environment =
          new SystemEnvironmentPropertySource(
              "services-systemEnvironment", Map.copyOf(services.environment()));
      new SpringApplicationBuilder(ChanceryApplication.class)
          .initializers(
              context -> context.getEnvironment().getPropertySources().addFirst(environment))
          .run();
    } catch (CannotStart | NumberFormatException reason) {
      System.err.println(reason.getMessage());
      System.exit(1);
    }
  }
}
