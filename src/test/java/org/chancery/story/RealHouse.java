package org.chancery.story;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.chancery.browser.Chromium;
import org.chancery.demonstration.PortalProcess;
import org.chancery.demonstration.Services;

/**
 * The whole house for story tests: on the services, the portal with the sample commissions in a
 * process of its own, told what the compose file tells it, and a real browser.
 */
final class RealHouse implements AutoCloseable {

  private final Services services;
  private final Map<String, String> told;
  private final Path log;
  private final Chromium chromium;
  private PortalProcess portal;

  private RealHouse(
      Services services,
      Map<String, String> told,
      Path log,
      PortalProcess portal,
      Chromium chromium) {
    this.services = services;
    this.told = told;
    this.log = log;
    this.portal = portal;
    this.chromium = chromium;
  }

  static RealHouse open(Services services) {
    var log = services.folder().resolve("logs").resolve("portal.log");
    var told = Map.copyOf(services.environmentOfTheComposeFile());
    var portal = begin(told, log);
    try {
      return new RealHouse(services, told, log, portal, Chromium.open());
    } catch (RuntimeException failure) {
      portal.close();
      throw failure;
    }
  }

  private static PortalProcess begin(Map<String, String> told, Path log) {
    return PortalProcess.start(program(), told, log.toAbsolutePath());
  }

  /** The jar that is shipped, where the build names it; otherwise what this test runs with. */
  static List<String> program() {
    var jar = System.getProperty("chancery.jar");
    return jar == null ? PortalProcess.classes(classes()) : PortalProcess.jar(Path.of(jar));
  }

  private static String classes() {
    return Arrays.stream(
            System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path", ""))
                .split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** As a power cut: no last word, no last write. */
  void killPortal() {
    var process = portal.process();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The portal cannot be killed");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted", interrupted);
    }
  }

  void startPortal() {
    portal = begin(told, log);
  }

  /** With what environment the portal was started. */
  Map<String, String> told() {
    return told;
  }

  Chromium chromium() {
    return chromium;
  }

  Services services() {
    return services;
  }

  String address() {
    return "http://localhost:" + services.ports().portal();
  }

  @Override
  public void close() {
    chromium.close();
    portal.close();
  }
}
