package org.chancery.texts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTests {

  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void itIsTheSha256OfTheBytes() {
    assertThat(Fingerprint.of("abc".getBytes(UTF_8))).isEqualTo(new Fingerprint(OF_ABC));
  }

  @Test
  void peopleCompareItInGroupsOfFour() {
    assertThat(new Fingerprint(OF_ABC).grouped()).isEqualTo("ba78 16bf 8f01 cfea");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ba7816bf",
        "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
        "ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0",
      })
  void anythingElseIsNoFingerprint(String hex) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint(hex));
  }
}
