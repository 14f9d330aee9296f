package org.chancery.demonstration;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The portal in production mode, in a process of its own as on a server. */
public final class PortalProcess implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(3);

  private final Servant servant;
  private final URI address;

  private PortalProcess(Servant servant, URI address) {
    this.servant = servant;
    this.address = address;
  }

  /**
   * Starts the portal and waits until it calls itself healthy.
   *
   * @param program what follows {@code java}: see {@link #classes} and {@link #jar}
   * @param environment from {@link Services#environment}, perhaps changed
   * @param log where it writes
   * @return the running portal
   */
  public static PortalProcess start(
      List<String> program, Map<String, String> environment, Path log) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx640m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Dvaadin.productionMode=true"));
    command.addAll(program);
    var address = URI.create("http://localhost:" + environment.get("SERVER_PORT"));
    var portal =
        new PortalProcess(
            Servant.start("The portal", Path.of("").toAbsolutePath(), command, environment, log),
            address);
    try {
      portal.servant.await(address.resolve("/actuator/health"), LONGEST_START);
      return portal;
    } catch (CannotStart failure) {
      portal.close();
      throw failure;
    }
  }

  /**
   * The portal as the build has just compiled it.
   *
   * @param classPath its classes and jars
   * @return what follows {@code java}
   */
  public static List<String> classes(String classPath) {
    return List.of("-cp", classPath, "org.chancery.ChanceryApplication");
  }

  /**
   * The portal as it is shipped.
   *
   * @param jar Spring Boot's
   * @return what follows {@code java}
   */
  public static List<String> jar(Path jar) {
    return List.of("-jar", jar.toString());
  }

  /**
   * Where it answers.
   *
   * @return without a path
   */
  public URI address() {
    return address;
  }

  /**
   * The process itself, for tests that kill it.
   *
   * @return alive or not
   */
  public Process process() {
    return servant.process();
  }

  @Override
  public void close() {
    servant.close();
  }
}
