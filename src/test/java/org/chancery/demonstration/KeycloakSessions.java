package org.chancery.demonstration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an administrator of Keycloak does with the sessions of people, by its own interface. */
public final class KeycloakSessions {

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder().build();
  private final URI root;

  /** Administers the Keycloak of these services. */
  public KeycloakSessions(Services services) {
    root = URI.create("http://localhost:" + services.ports().keycloak() + "/");
  }

  /**
   * Ends every session of a person.
   *
   * @param login their sign-in name
   * @return how many there were
   */
  public int end(String login) {
    var token = token();
    var users = get(token, "admin/realms/chancery/users?exact=true&username=" + login);
    var sessions =
        get(token, "admin/realms/chancery/users/" + text(users.get(0), "id") + "/sessions");
    for (var session : sessions) {
      send(
          HttpRequest.newBuilder(
                  root.resolve("admin/realms/chancery/sessions/" + text(session, "id")))
              .header("Authorization", "Bearer " + token)
              .DELETE());
    }
    return sessions.size();
  }

  private String token() {
    var form =
        SignIn.form(
            Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                KeycloakServer.ADMINISTRATOR,
                "password",
                KeycloakServer.ADMINISTRATOR));
    var answer =
        send(
            HttpRequest.newBuilder(root.resolve("realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    return text(json.readTree(answer), "access_token");
  }

  private JsonNode get(String token, String path) {
    return json.readTree(
        send(
            HttpRequest.newBuilder(root.resolve(path)).header("Authorization", "Bearer " + token)));
  }

  private String send(HttpRequest.Builder request) {
    try {
      var answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException refused) {
      throw new IllegalStateException("Keycloak does not answer", refused);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted", interrupted);
    }
  }

  private static String text(JsonNode node, String name) {
    var value = node.get(name);
    if (value == null) {
      throw new IllegalStateException("No " + name + " in " + node);
    }
    return value.stringValue();
  }
}
