package org.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Where a sign-in leads back to. */
class ReturnAddressTests {

  @Test
  void aPageWithItsQueryComesBackWithTheStateItWasSentWith() {
    var state = ReturnAddress.in("guess-me-not=", "/instruments/1/2?sign");
    assertThat(state).startsWith("guess-me-not=.");
    assertThat(ReturnAddress.of(state)).contains("/instruments/1/2?sign");
    assertThat(ReturnAddress.signIn("/instruments/1/2?sign"))
        .isEqualTo("/oauth2/authorization/keycloak?return=%2Finstruments%2F1%2F2%3Fsign");
  }

  @Test
  void whatSomebodySearchedForIsNotToldToTheProvider() {
    var request = new MockHttpServletRequest("GET", "/documents");
    request.setQueryString("q=metrology&stage=FROZEN");
    assertThat(ReturnAddress.asked(request)).isEqualTo("/documents?stage=FROZEN");
    request.setQueryString("q=metrology");
    assertThat(ReturnAddress.asked(request)).isEqualTo("/documents");
    request.setQueryString("sign");
    assertThat(ReturnAddress.asked(request)).isEqualTo("/documents?sign");
    request.setQueryString(null);
    assertThat(ReturnAddress.asked(request)).isEqualTo("/documents");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example",
        "/a\r\nSet-Cookie: a=b",
        "/a b",
        "/тексты",
        "texts",
        ""
      })
  void anAddressElsewhereIsNoneToReturnTo(String path) {
    assertThat(ReturnAddress.in("state", path)).isEqualTo("state");
    assertThat(ReturnAddress.signIn(path)).isEqualTo("/oauth2/authorization/keycloak");
    var invented =
        "state."
            + Base64.getUrlEncoder()
                .encodeToString(path.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(ReturnAddress.of(invented)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"state", "state.", "state.%%%", "state.a.b"})
  void aStateThatNamesNoAddressLeadsNowhere(String state) {
    assertThat(ReturnAddress.of(state)).isEmpty();
  }

  @Test
  void anEndlessAddressIsNotCarriedAlong() {
    assertThat(ReturnAddress.in("state", "/" + "a".repeat(1000))).isEqualTo("state");
  }
}
