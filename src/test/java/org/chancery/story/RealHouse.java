package org.chancery.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chancery.ChanceryApplication;
import org.chancery.demonstration.DataFolder;
import org.chancery.demonstration.Ports;
import org.chancery.demonstration.Services;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole house for story tests: real PostgreSQL, real Keycloak, the portal with the sample
 * commissions, and a real browser.
 */
final class RealHouse implements AutoCloseable {

  private final Services services;
  private final ConfigurableApplicationContext portal;
  private final Playwright playwright;
  private final Browser browser;

  private RealHouse(
      Services services,
      ConfigurableApplicationContext portal,
      Playwright playwright,
      Browser browser) {
    this.services = services;
    this.portal = portal;
    this.playwright = playwright;
    this.browser = browser;
  }

  static RealHouse open(String name, int port) {
    var folder = Path.of("target", "services", name);
    new DataFolder(folder).reset();
    var services = Services.start(folder, Ports.from(port));
    try {
      var settings = new java.util.HashMap<String, Object>(services.environment());
      var portal =
          new SpringApplicationBuilder(ChanceryApplication.class)
              .properties("spring.main.banner-mode=off")
              .run(arguments(settings));
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      var browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(chromium())
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-quic",
                              "--no-first-run",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
      return new RealHouse(services, portal, playwright, browser);
    } catch (RuntimeException failure) {
      services.close();
      throw failure;
    }
  }

  private static String[] arguments(Map<String, Object> environment) {
    return environment.entrySet().stream()
        .map(e -> "--" + property(e.getKey()) + "=" + e.getValue())
        .toArray(String[]::new);
  }

  /** {@code CHANCERY_IDENTITY_CLIENT_SECRET} as the property that Spring Boot reads it as. */
  private static String property(String variable) {
    var dotted = variable.toLowerCase(java.util.Locale.ROOT).replace('_', '.');
    return dotted.equals("chancery.identity.client.secret")
        ? "chancery.identity.client-secret"
        : dotted;
  }

  private static Path chromium() {
    return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .stream()
        .map(Path::of)
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("Chromium is missing: install it, or run .ci/run"));
  }

  Browser browser() {
    return browser;
  }

  Services services() {
    return services;
  }

  ConfigurableApplicationContext portal() {
    return portal;
  }

  String address() {
    return "http://localhost:" + services.ports().portal();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    portal.close();
    services.close();
  }
}
