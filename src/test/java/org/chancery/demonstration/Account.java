package org.chancery.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * One who can sign in to the demonstration: an office, never a person.
 *
 * @param login the sign-in name
 * @param commission the commission's code
 * @param office what the office is: {@code Delegate}
 * @param of whose it is: {@code Tajikistan}
 * @param capacities in words, for the table that the demonstration prints
 */
public record Account(
    String login, String commission, String office, String of, List<String> capacities) {

  /**
   * The subject in the token, fixed for all time so that mandates can be given before anybody
   * signed in.
   *
   * @return Keycloak's user id
   */
  public UUID subject() {
    return UUID.nameUUIDFromBytes(("chancery:" + login).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The sample password.
   *
   * @return derived from the sign-in name
   */
  public String password() {
    return login + "-sample";
  }

  /**
   * The sample passphrase of the signing key.
   *
   * @return derived from the sign-in name
   */
  public String passphrase() {
    return login + "-key";
  }

  /**
   * Whether this office has a signing key in the demonstration.
   *
   * @return true for signatories and the depositary
   */
  public boolean signs() {
    return login.startsWith("signatory.") || login.startsWith("depositary");
  }
}
