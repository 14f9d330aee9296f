package org.chancery.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.browser.Dress;
import org.chancery.browser.Looking;
import org.chancery.demonstration.TotpCodes;

/**
 * Somebody at a browser of their own, as in the house: signs in, goes to pages, clicks what has a
 * name, and looks.
 */
final class Person implements AutoCloseable {

  private final RealHouse house;
  private final String login;
  private final BrowserContext context;
  private final Page page;
  private final Set<String> hosts = ConcurrentHashMap.newKeySet();
  private final List<String> heard = java.util.Collections.synchronizedList(new ArrayList<>());
  private final List<String> faults = java.util.Collections.synchronizedList(new ArrayList<>());

  private Person(RealHouse house, String login, Dress dress) {
    this.house = house;
    this.login = login;
    this.context = house.chromium().reader(dress);
    this.page = context.newPage();
    page.onRequest(request -> hosts.add(java.net.URI.create(request.url()).getAuthority() + ""));
    page.onWebSocket(socket -> socket.onFrameReceived(frame -> heard.add(Wire.words(frame))));
    page.onResponse(
        response -> {
          var type = response.headers().getOrDefault("content-type", "");
          if (type.contains("json") || type.contains("html") || type.contains("text/plain")) {
            try {
              heard.add(response.url() + "\n" + response.text());
            } catch (RuntimeException gone) {
              // a redirect or a page already left has no body
            }
          }
        });
    page.onPageError(faults::add);
  }

  static Person at(RealHouse house, String login) {
    return new Person(house, login, Dress.USUAL);
  }

  static Person at(RealHouse house, String login, Dress dress) {
    return new Person(house, login, dress);
  }

  Person signIn() {
    page.navigate(house.address() + "/");
    return password();
  }

  /** On the sign-in page of Keycloak. */
  Person password() {
    page.locator("#username").fill(login);
    page.locator("#password").fill(login + "-sample");
    page.locator("#kc-login").click();
    page.waitForURL(url -> url.startsWith(house.address()));
    settle();
    return this;
  }

  /** On the page of Keycloak that asks for the one-time code. */
  Person code() {
    page.locator("#otp").fill(TotpCodes.now(login));
    page.locator("#kc-login").click();
    page.waitForURL(url -> url.startsWith(house.address()));
    settle();
    return this;
  }

  Person open(String path) {
    page.navigate(house.address() + "/" + path);
    settle();
    return this;
  }

  Person click(String name) {
    named(name).first().click();
    settle();
    return this;
  }

  /** The same name can stand on the page and in a dialog over it. */
  Person clickLast(String name) {
    named(name).last().click();
    settle();
    return this;
  }

  /** Chooses another of one's capacities, for this browser tab. */
  Person actAs(String office) {
    page.locator("button.as").first().click();
    page.locator("button.choice:has-text(\"" + office + "\")").click();
    settle();
    return this;
  }

  Locator named(String name) {
    return page.locator(
        "vaadin-button:visible:has-text(\"%1$s\"), a:visible:has-text(\"%1$s\"), button:visible:has-text(\"%1$s\"), vaadin-menu-bar-item:visible:has-text(\"%1$s\")"
            .formatted(name.replace("\"", "\\\"")));
  }

  Person sees(String words) {
    page.getByText(words).first().waitFor();
    return this;
  }

  Person doesNotSee(String words) {
    settle();
    assertThat(page.content()).doesNotContain(words);
    return this;
  }

  /** Waits until the page says that what was typed is stored. */
  Person saved() {
    page.waitForTimeout(700); // longer than the editor waits for more words
    page.locator("text=/Saved \\d/").first().waitFor();
    settle();
    return this;
  }

  void settle() {
    Looking.settle(page);
  }

  /** Of the house, without a slash at its end. */
  String address() {
    return house.address();
  }

  Page page() {
    return page;
  }

  String path() {
    return java.net.URI.create(page.url()).getPath().substring(1);
  }

  /**
   * A picture for people to look at; also the moment to ask axe, which finds no serious or critical
   * fault.
   */
  Person look(String name) {
    Looking.at(page, name);
    return this;
  }

  /** Everything that this browser received as text: pages, answers, pushed frames. */
  String everythingHeard() {
    return String.join("\n", heard) + page.content();
  }

  Set<String> hosts() {
    return hosts;
  }

  List<String> faults() {
    return faults;
  }

  @Override
  public void close() {
    context.close();
  }
}
