package org.chancery.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.chancery.identity.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingDateTests {

  private static final Locale RU = Locale.of("ru");

  @ParameterizedTest
  @CsvSource({
    "2023-04-27, DAY, 27 April 2023, 27 апреля 2023 г.",
    "2022-10, MONTH, October 2022, октябрь 2022 г.",
    "2024-09/2024-10, MONTH_RANGE, September–October 2024, сентябрь–октябрь 2024 г.",
    "2024, YEAR, 2024, 2024 г.",
    "2023-04-25/2023-04-26, INFERRED, 25–26 April 2023, 25–26 апреля 2023 г."
  })
  void keepsItsPrecisionInWords(String iso, DatePrecision precision, String en, String ru) {
    var date = new MeetingDate(iso, precision);
    assertThat(date.in(Locale.ENGLISH).replace('\u00a0', ' ')).isEqualTo(en);
    assertThat(date.in(RU).replace('\u00a0', ' ')).isEqualTo(ru);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-04-27, MONTH",
    "2022-10, DAY",
    "2024-10/2024-09, MONTH_RANGE",
    "2023-13, MONTH",
    "2023-02-30, DAY",
    "2023-04-25/2023-04, INFERRED",
    "soon, DAY"
  })
  void isRefusedWhereItIsNoDateOfThatPrecision(String iso, DatePrecision precision) {
    assertThatThrownBy(() -> new MeetingDate(iso, precision)).isInstanceOf(Refused.class);
  }

  @Test
  void knowsTheDaysItCanMean() {
    var date = new MeetingDate("2024-09/2024-10", DatePrecision.MONTH_RANGE);
    assertThat(date.first()).isEqualTo(LocalDate.of(2024, 9, 1));
    assertThat(date.last()).isEqualTo(LocalDate.of(2024, 10, 31));
  }
}
