package org.chancery.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTests {

  private static final Locale RU = Locale.of("ru");
  private static final Locale EN = Locale.ENGLISH;
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-04-27            | 27 April 2023                    | 27 апреля 2023 г.",
        "2023-04-25/2023-04-27 | 25–27 April 2023                 | 25–27 апреля 2023 г.",
        "2023-04-28/2023-05-02 | 28 April – 2 May 2023            | 28 апреля – 2 мая 2023 г.",
        "2022-10               | October 2022                     | октябрь 2022 г.",
        "2024-09/2024-10       | September–October 2024           | сентябрь–октябрь 2024 г.",
        "2024-12/2025-01       | December 2024 – January 2025     | декабрь 2024 г. – январь 2025 г.",
        "2024                  | 2024                             | 2024 г.",
      })
  void aDateKeepsThePrecisionWithWhichItWasAgreed(String iso, String en, String ru) {
    var date = PartialDate.parse(iso);
    assertThat(plain(date.in(EN))).isEqualTo(en);
    assertThat(plain(date.in(RU))).isEqualTo(ru);
    assertThat(date).hasToString(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "24", "2024-13", "2024-09/2024", "2024/2025", "2024-10/2024-09", "soon"})
  void whatIsNoDateIsRefused(String text) {
    assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void datesAreOrderedByTheirFirstDayAndTheMoreExactComesFirst() {
    assertThat(PartialDate.parse("2024-01-01")).isLessThan(PartialDate.parse("2024-01"));
    assertThat(PartialDate.parse("2024-01")).isLessThan(PartialDate.parse("2024-02"));
  }

  @Test
  void aDateNeverBreaksInsideItself() {
    assertThat(PartialDate.parse("2023-04-27").in(EN)).doesNotContain(" ");
    assertThat(PartialDate.parse("2023-04-27").in(RU)).doesNotContain(" ");
  }

  @ParameterizedTest
  @CsvSource({
    "1,1st",
    "2,2nd",
    "3,3rd",
    "4,4th",
    "11,11th",
    "12,12th",
    "13,13th",
    "21,21st",
    "22,22nd",
    "23,23rd",
    "101,101st",
    "111,111th"
  })
  void englishOrdinalsHaveFourEndings(int number, String ordinal) {
    assertThat(Formats.ordinal(number, EN)).isEqualTo(ordinal);
  }

  @Test
  void meetingsAreCalledByTheirNumber() {
    assertThat(Formats.meeting(21, EN)).isEqualTo("21st meeting");
    assertThat(plain(Formats.meeting(21, RU))).isEqualTo("21-е заседание");
    assertThat(plain(Formats.ofMeeting(22, RU))).isEqualTo("22-го заседания");
    assertThat(Formats.meeting(21, RU)).startsWith("21\u2060-\u2060е");
  }

  @Test
  void theHostsClockComesFirstAndMineSecond() {
    var at = Instant.parse("2024-03-15T15:00:00Z");
    assertThat(plain(Formats.moment(at, MOSCOW, DUSHANBE, EN)))
        .isEqualTo("15 March 2024, 18:00 in Moscow (20:00 in Dushanbe)");
    assertThat(plain(Formats.moment(at, MOSCOW, DUSHANBE, RU)))
        .isEqualTo("15 марта 2024 г., 18:00 в Москве (20:00 в Душанбе)");
    assertThat(plain(Formats.universal(at, EN))).isEqualTo("15 March 2024, 15:00 UTC");
  }

  @Test
  void oneClockIsSaidOnce() {
    var at = Instant.parse("2024-03-15T15:00:00Z");
    assertThat(plain(Formats.moment(at, MOSCOW, ZoneId.of("Europe/Minsk"), EN)))
        .isEqualTo("15 March 2024, 18:00 in Moscow");
  }

  @Test
  void anotherDayOnMyClockIsNamed() {
    var at = Instant.parse("2024-03-15T19:30:00Z");
    assertThat(plain(Formats.moment(at, MOSCOW, DUSHANBE, EN)))
        .isEqualTo("15 March 2024, 22:30 in Moscow (Sat 16 March, 00:30 in Dushanbe)");
  }

  @Test
  void daysHaveNames() {
    var day = LocalDate.of(2024, 3, 12);
    assertThat(plain(Formats.longDay(day, EN))).isEqualTo("Tuesday, 12 March 2024");
    assertThat(plain(Formats.longDay(day, RU))).isEqualTo("Вторник, 12 марта 2024 г.");
    assertThat(plain(Formats.shortDay(day, EN))).isEqualTo("Tue 12 March");
    assertThat(plain(Formats.shortDay(day, RU))).isEqualTo("Вт, 12 марта");
  }

  @Test
  void fingerprintsAreGroupedByFour() {
    var hex = "9f2c41d7a0b86e53" + "0".repeat(44) + "17c4";
    assertThat(Formats.fingerprint(hex)).isEqualTo("9f2c 41d7 a0b8 6e53 … 17c4");
    assertThat(Formats.grouped("9f2c41d7a0")).isEqualTo("9f2c 41d7 a0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "999 | 999 bytes | 999 байт",
        "312400 | 312 kB | 312 КБ",
        "1440000 | 1.4 MB | 1,4 МБ"
      })
  void sizesAreRoundedToWhatPeopleCompare(long bytes, String en, String ru) {
    assertThat(plain(Formats.size(bytes, EN))).isEqualTo(en);
    assertThat(plain(Formats.size(bytes, RU))).isEqualTo(ru);
  }

  @Test
  void aRussianLineNeverEndsOnALonelyWordOrNumber() {
    assertThat(Formats.glue("в плане работы на 2024 год, и № 5 — с 22-го дня", RU))
        .isEqualTo(
            "в\u00a0плане работы на\u00a02024\u00a0год, и\u00a0№\u00a05\u00a0— с\u00a022\u2060-\u2060го дня");
    assertThat(Formats.glue("in 3 days", EN)).isEqualTo("in 3 days");
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace("\u2060", "");
  }
}
