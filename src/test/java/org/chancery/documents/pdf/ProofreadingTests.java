package org.chancery.documents.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.chancery.documents.Undescribed;
import org.chancery.identity.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofreadingTests {

  private static final Proofreading PROOFREADING =
      new Proofreading(new Typefaces(), Words.in(Locale.ENGLISH));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=\"arms.png\"/>",
        "<img src=\"arms.png\" alt=\" \"/>",
        "<p><object type=\"application/x-qr\" data=\"x\" alt=\"\"></object></p>"
      })
  void aPictureInATemplateThatNobodyDescribedIsRefusedWithItsPlace(String picture) {
    var refusal = PROOFREADING.read(body(picture)).orElseThrow();
    assertThat(refusal).isEqualTo(new Undescribed("the closing lines"));
    assertThatThrownBy(refusal::orRefuse)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason().key()).isEqualTo("documents.refused.missing-alternative");
              assertThat(refused.arguments()).containsExactly("the closing lines");
            });
  }

  @Test
  void aDescribedPictureIsPrinted() {
    assertThat(PROOFREADING.read(body("<img src=\"arms.png\" alt=\"Arms of the commission\"/>")))
        .isEmpty();
  }

  private static org.w3c.dom.Element body(String inside) {
    var form = "<body><div data-place=\"imprint\">" + inside + "</div></body>";
    return Template.Xml.parse(form.getBytes(UTF_8)).getDocumentElement();
  }
}
