package org.chancery.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A signed-in session without a browser: it signs in at the real Keycloak and opens pages with the
 * two requests by which Flow's client does.
 */
final class Visitor {

  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+login-actions[^\"]+)\"");
  private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
  private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final URI portal;
  private final String login;
  private final Map<String, String> cookies = new TreeMap<>();

  Visitor(URI portal, String login) {
    this.portal = portal;
    this.login = login;
  }

  /** Another session of the same person: Keycloak knows them and asks for nothing. */
  Visitor again() {
    var other = new Visitor(portal, login);
    cookies.forEach(
        (name, value) -> {
          if (!name.equals("JSESSIONID")) {
            other.cookies.put(name, value);
          }
        });
    return other;
  }

  Visitor signIn() {
    var answer = follow(get(portal.resolve("/")));
    var form = FORM.matcher(answer.body());
    if (form.find()) {
      var typed = "username=" + encoded(login) + "&password=" + encoded(login + "-sample");
      answer =
          follow(
              send(
                  HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                      .header("Content-Type", "application/x-www-form-urlencoded")
                      .POST(HttpRequest.BodyPublishers.ofString(typed))));
    }
    if (!answer.uri().getAuthority().equals(portal.getAuthority()) || answer.statusCode() != 200) {
      throw new IllegalStateException(login + " could not sign in: " + answer.uri());
    }
    return this;
  }

  /**
   * Opens a page as a new tab does.
   *
   * @param path without a slash at its beginning
   * @return the page, open until {@link #close}, and the time of the answer that carries it
   */
  Opened open(String path) {
    var begun =
        get(portal.resolve("/?v-r=init&location=" + encoded(path) + "&query=&v-wn=bench-" + login));
    var key = first(KEY, begun.body());
    var ui = first(UI, begun.body());
    var navigate =
        """
        {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"/%s","query":"","appShellTitle":"Chancery","historyState":{"idx":0},"trigger":""}}],"syncId":0,"clientId":0}\
        """
            .formatted(key, path);
    var start = System.nanoTime();
    var page = rpc(ui, navigate);
    var nanos = System.nanoTime() - start;
    if (page.statusCode() != 200 || !page.body().contains("\"syncId\":1")) {
      throw new IllegalStateException(path + " answered " + page.statusCode());
    }
    return new Opened(ui, key, Duration.ofNanos(nanos), page.body());
  }

  /**
   * Asks for something that is no page.
   *
   * @param path without a slash at its beginning
   * @return what came
   */
  String read(String path) {
    var answer = get(portal.resolve("/" + path));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(
          path + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  /** What a socket of this session shows. */
  String cookie() {
    return "JSESSIONID=" + cookies.get("JSESSIONID");
  }

  /** Goes on as every browser does after it has drawn a page: with one small request. */
  void settle(Opened page) {
    rpc(
        page.ui(),
        "{\"csrfToken\":\"%s\",\"rpc\":[],\"syncId\":1,\"clientId\":1}".formatted(page.key()));
  }

  /** Tells the portal, as browsers do, that the tab is gone. */
  void close(Opened page) {
    rpc(
        page.ui(),
        "{\"csrfToken\":\"%s\",\"rpc\":[],\"syncId\":1,\"clientId\":1,\"UNLOAD\":true}"
            .formatted(page.key()));
  }

  /**
   * An open page.
   *
   * @param ui its number in the session
   * @param key what its requests must carry
   * @param took from the request to the last byte of the answer
   * @param body what the browser would draw
   */
  record Opened(String ui, String key, Duration took, String body) {}

  private HttpResponse<String> rpc(String ui, String body) {
    return send(
        HttpRequest.newBuilder(portal.resolve("/?v-r=uidl&v-uiId=" + ui))
            .header("Content-Type", "application/json; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address));
  }

  private HttpResponse<String> follow(HttpResponse<String> answer) {
    var last = answer;
    for (int i = 0; i < 10 && last.statusCode() / 100 == 3; i++) {
      last = get(last.uri().resolve(last.headers().firstValue("Location").orElseThrow()));
    }
    return last;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      var all = new StringBuilder();
      cookies.forEach((name, value) -> all.append(name).append('=').append(value).append("; "));
      request.header("Cookie", all.substring(0, all.length() - 2));
    }
    try {
      var answer =
          HTTP.send(
              request.timeout(Duration.ofMinutes(5)).build(), HttpResponse.BodyHandlers.ofString());
      for (var cookie : answer.headers().allValues("Set-Cookie")) {
        var pair = cookie.substring(0, (cookie + ";").indexOf(';'));
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
      return answer;
    } catch (IOException refused) {
      throw new IllegalStateException("The portal does not answer", refused);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", interrupted);
    }
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("No " + pattern + " in " + text);
    }
    return found.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
