package org.chancery.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm file agrees with the commissions, and says no more about people than it must. */
class RealmTests {

  private final JsonMapper json = JsonMapper.builder().build();
  private final JsonNode realm = read();

  @Test
  void theRealmHoldsExactlyTheOfficesOfTheCommissions() {
    assertThat(realm.get("users"))
        .as("run org.chancery.demonstration.RealmUsers after a change of the offices")
        .isEqualTo(json.valueToTree(RealmUsers.expected()));
  }

  @Test
  void everyOfficeThatTheCommissionAgreedCanSignIn() {
    assertThat(Accounts.all())
        .extracting(Account::login)
        .contains("chair", "secretary", "depositary", "guest", "auditor", "admin", "chair.ccs")
        .contains("signatory.rosstandart", "signatory.tajikstandart")
        .contains("head.am", "delegate.by", "expert.kz", "segment-admin.kg", "segment-admin.ru")
        .contains("chair.rbc", "secretary.rbc", "delegate.up.rbc", "delegate.down.rbc")
        .doesNotContain("head.ru", "head.up")
        .doesNotHaveDuplicates()
        .hasSize(9 + 6 * 4 - 1 + 4);
  }

  @Test
  void theTokenTellsTheSubjectTheLevelAndTheTimeAndNothingElse() {
    var scopes = new ArrayList<String>();
    var mappers = new ArrayList<String>();
    for (JsonNode scope : realm.get("clientScopes")) {
      scopes.add(scope.get("name").stringValue());
      scope
          .get("protocolMappers")
          .forEach(mapper -> mappers.add(mapper.get("protocolMapper").stringValue()));
    }
    assertThat(scopes).containsExactly("basic", "acr");
    assertThat(mappers)
        .containsExactly("oidc-sub-mapper", "oidc-usersessionmodel-note-mapper", "oidc-acr-mapper");
    assertThat(realm.has("groups")).isFalse();
    assertThat(realm.has("roles")).isFalse();
    JsonNode portal = realm.get("clients").get(0);
    assertThat(portal.has("protocolMappers")).isFalse();
    assertThat(texts(portal.get("defaultClientScopes"))).containsExactly("basic", "acr");
    assertThat(texts(portal.get("optionalClientScopes"))).isEmpty();
  }

  @Test
  void nobodyIsLockedOutForEver() {
    assertThat(realm.get("bruteForceProtected").booleanValue()).isTrue();
    assertThat(realm.get("permanentLockout").booleanValue()).isFalse();
  }

  @Test
  void aOneTimeCodeLastsForHalfAMinute() {
    // that they are right is shown by Keycloak, which takes them in SigningInStoryTests
    assertThat(TotpCodes.at("chair", Instant.ofEpochSecond(59))).matches("[0-9]{6}");
    assertThat(TotpCodes.at("chair", Instant.ofEpochSecond(30)))
        .isEqualTo(TotpCodes.at("chair", Instant.ofEpochSecond(59)))
        .isNotEqualTo(TotpCodes.at("chair", Instant.ofEpochSecond(60)));
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::stringValue).toList();
  }

  private JsonNode read() {
    try {
      return json.readTree(Files.readString(RealmUsers.REALM, StandardCharsets.UTF_8));
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }
}
