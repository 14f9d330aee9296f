package org.chancery.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the people of the sample commissions into the realm file; to be run when their offices
 * change.
 */
final class RealmUsers {

  static final Path REALM = Path.of("keycloak", "chancery-realm.json");

  private static final String TOTP =
      "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,\"algorithm\":\"HmacSHA1\"}";

  private RealmUsers() {}

  /**
   * Replaces the list of users in the realm file.
   *
   * @param arguments none
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    var json = JsonMapper.builder().build();
    @SuppressWarnings("unchecked") // a JSON object
    Map<String, Object> realm = json.readValue(Files.readString(REALM), LinkedHashMap.class);
    realm.put("users", expected());
    Files.writeString(
        REALM, json.writerWithDefaultPrettyPrinter().writeValueAsString(realm) + "\n");
  }

  /** The users that the realm file must hold. */
  static List<Map<String, Object>> expected() {
    var users = new ArrayList<Map<String, Object>>();
    for (Account account : Accounts.all()) {
      var user = new LinkedHashMap<String, Object>();
      user.put("id", account.subject().toString());
      user.put("username", account.login());
      user.put("enabled", true);
      user.put("firstName", account.office());
      user.put("lastName", account.of() + " SAMPLE");
      user.put("email", account.login() + "@chancery.example");
      user.put("emailVerified", true);
      user.put("credentials", List.of(password(account), oneTimeCodes(account)));
      users.add(user);
    }
    return users;
  }

  private static Map<String, Object> password(Account account) {
    var password = new LinkedHashMap<String, Object>();
    password.put("type", "password");
    password.put("value", account.password());
    password.put("temporary", false);
    return password;
  }

  private static Map<String, Object> oneTimeCodes(Account account) {
    var codes = new LinkedHashMap<String, Object>();
    codes.put("type", "otp");
    codes.put("userLabel", "SAMPLE");
    codes.put("secretData", "{\"value\":\"" + TotpCodes.secret(account.login()) + "\"}");
    codes.put("credentialData", TOTP);
    return codes;
  }
}
