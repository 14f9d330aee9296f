package org.chancery.demonstration;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.browser.Chromium;
import org.chancery.browser.Dress;
import org.chancery.browser.Looking;

/** The sign-in pages in a real browser: pictures of them, and what is wrong with them. */
final class SignInPages implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "screenshots");

  private final Chromium chromium = Chromium.open();
  private final List<String> faults = new ArrayList<>();

  /**
   * Walks through all pages of one sign-in in one look; not twice as the same person, who would be
   * locked out for a while.
   */
  void walk(String login, URI withCode, URI broken, Dress dress) {
    try (var context = chromium.reader(dress)) {
      Page page = context.newPage();
      page.onRequest(
          request -> {
            String host = String.valueOf(URI.create(request.url()).getHost());
            if (!host.equals("localhost")) {
              faults.add("asks " + request.url());
            }
          });
      String suffix = "-" + dress;
      page.navigate(withCode.toString());
      look(page, "sign-in" + suffix);
      page.fill("#username", login);
      page.fill("#password", "wrong");
      page.click("#kc-login");
      page.waitForSelector("#input-error");
      look(page, "sign-in-refused" + suffix);
      page.fill("#password", login + "-sample");
      page.click("#kc-login");
      page.waitForSelector("#otp");
      look(page, "sign-in-code" + suffix);
      page.fill("#otp", "12345");
      page.click("#kc-login");
      page.waitForSelector("#input-error-otp-code");
      look(page, "sign-in-code-refused" + suffix);
      page.navigate(broken.toString());
      page.waitForSelector("#kc-error-message");
      look(page, "sign-in-error" + suffix);
    }
  }

  List<String> faults() {
    return faults;
  }

  private void look(Page page, String name) {
    page.evaluate("document.fonts.ready.then(() => true)");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    if (!Boolean.TRUE.equals(
        page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))) {
      faults.add(name + " scrolls sideways");
    }
    Looking.violations(page)
        .forEach(rule -> faults.add(name + ": " + rule.getImpact() + " " + rule.getId()));
  }

  @Override
  public void close() {
    chromium.close();
  }
}
