package org.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.segments.Bilingual;
import org.junit.jupiter.api.Test;

class OfficeTests {

  private static final Bilingual AGENCY = new Bilingual("Agency of Norms", "Агентство норм");

  @Test
  void besideItsHolderAnOfficeDoesNotNameItAgain() {
    var office = new Bilingual("Signatory, Agency of Norms", "Подписант, Агентство норм");
    assertThat(Office.alone(office, AGENCY)).isEqualTo(new Bilingual("Signatory", "Подписант"));
  }

  @Test
  void anOfficeThatIsWordedOtherwiseStaysAsItIs() {
    var office = new Bilingual("Director, Agency of Norms", "Директор Агентства норм");
    assertThat(Office.alone(office, AGENCY))
        .isEqualTo(new Bilingual("Director", "Директор Агентства норм"));
    assertThat(Office.alone(AGENCY, AGENCY)).isEqualTo(AGENCY);
  }
}
