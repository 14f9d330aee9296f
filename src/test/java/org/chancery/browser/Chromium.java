package org.chancery.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Chromium of this machine, without a window. */
public final class Chromium implements AutoCloseable {

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  /** One for all tests of a thread, which is how Playwright wants it; it ends with the machine. */
  private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Chromium::launched);

  private final Browser browser;
  private final List<BrowserContext> readers = new ArrayList<>();

  private Chromium(Browser browser) {
    this.browser = browser;
  }

  /** Starts it, or takes the one that is there; it asks nobody on the network for anything. */
  public static Chromium open() {
    if (!BROWSER.get().isConnected()) {
      BROWSER.remove();
    }
    return new Chromium(BROWSER.get());
  }

  private static Browser launched() {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try {
      return playwright.chromium().launch(options());
    } catch (RuntimeException failure) {
      playwright.close();
      throw failure;
    }
  }

  private static BrowserType.LaunchOptions options() {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(place())
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
  }

  private static Path place() {
    return PLACES.stream()
        .map(Path::of)
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("Chromium is missing: install it, or run .ci/run"));
  }

  /** A reader of their own, with no cookie yet. */
  public BrowserContext reader(Dress dress) {
    var context = browser.newContext(dress.options());
    context.setDefaultTimeout(20_000);
    readers.add(context);
    return context;
  }

  /** All readers leave; the browser stays for the next test. */
  @Override
  public void close() {
    readers.forEach(BrowserContext::close);
  }
}
