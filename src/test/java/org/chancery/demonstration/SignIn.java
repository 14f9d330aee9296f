package org.chancery.demonstration;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One browser's conversation with Keycloak, without a browser: what the portal's client would send
 * and get.
 */
final class SignIn {

  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
  private static final String VERIFIER = "a-sample-verifier-of-more-than-forty-three-letters";

  private final HttpClient browser =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  // kept by hand: Keycloak marks them Secure, which browsers accept from localhost and Java does
  // not
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final JsonMapper json = JsonMapper.builder().build();
  private final String issuer;
  private final String portal;

  SignIn(Services services) {
    this.issuer = services.keycloak().issuer();
    this.portal = "http://localhost:" + services.ports().portal();
  }

  /** The address to which the portal sends a browser. */
  URI page(Map<String, String> more) throws GeneralSecurityException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("response_type", "code");
    parameters.put("client_id", "portal");
    parameters.put("scope", "openid");
    parameters.put("redirect_uri", portal + "/login/oauth2/code/keycloak");
    parameters.put("code_challenge_method", "S256");
    parameters.put(
        "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    parameters.putAll(more);
    return URI.create(issuer + "/protocol/openid-connect/auth?" + form(parameters));
  }

  HttpResponse<String> open(URI address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address));
  }

  /** Fills in the form of a page. */
  HttpResponse<String> answer(HttpResponse<String> page, Map<String, String> fields)
      throws IOException, InterruptedException {
    var action = FORM.matcher(page.body());
    if (!action.find()) {
      throw new IllegalStateException("No form in " + page.body());
    }
    return send(
        HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    var response = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (String cookie : response.headers().allValues("Set-Cookie")) {
      String pair = cookie.substring(0, (cookie + ";").indexOf(';'));
      String name = pair.substring(0, pair.indexOf('='));
      if (cookie.contains("Max-Age=0")) {
        cookies.remove(name);
      } else {
        cookies.put(name, pair.substring(name.length() + 1));
      }
    }
    return response;
  }

  /** What the portal gets for the code with which the browser came back. */
  Tokens tokens(HttpResponse<String> back) throws IOException, InterruptedException {
    String location = back.headers().firstValue("Location").orElse("");
    var response =
        browser.send(
            HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        form(
                            Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "portal",
                                "client_secret",
                                KeycloakServer.CLIENT_SECRET,
                                "redirect_uri",
                                portal + "/login/oauth2/code/keycloak",
                                "code_verifier",
                                VERIFIER,
                                "code",
                                parameter(location, "code")))))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    JsonNode answer = json.readTree(response.body());
    if (answer.get("id_token") == null) {
      throw new IllegalStateException(location + " gave " + response.body());
    }
    String identity = answer.get("id_token").stringValue();
    return new Tokens(identity, claims(identity), claims(answer.get("access_token").stringValue()));
  }

  /** Ends the session as the portal's sign-out does. */
  HttpResponse<String> end(Tokens tokens) throws IOException, InterruptedException {
    return open(
        URI.create(
            issuer
                + "/protocol/openid-connect/logout?"
                + form(
                    Map.of(
                        "id_token_hint",
                        tokens.identity(),
                        "post_logout_redirect_uri",
                        portal + "/"))));
  }

  private JsonNode claims(String token) {
    return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }

  static String parameter(String address, String name) {
    var value = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
    if (!value.find()) {
      throw new IllegalStateException("No " + name + " in " + address);
    }
    return URLDecoder.decode(value.group(1), StandardCharsets.UTF_8);
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /**
   * What one sign-in gave.
   *
   * @param identity the signed identity token
   * @param of its claims
   * @param access the claims of the access token
   */
  record Tokens(String identity, JsonNode of, JsonNode access) {

    @Nullable String acr() {
      JsonNode acr = of.get("acr");
      return acr == null ? null : acr.stringValue();
    }
  }
}
