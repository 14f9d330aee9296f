package org.chancery.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chancery.publication.Report.Sign;
import org.chancery.publication.Report.Standing;
import org.chancery.segments.Bilingual;
import org.chancery.signing.Alteration;
import org.chancery.signing.Evidence;
import org.chancery.signing.SignedBy;
import org.chancery.signing.Verdict;
import org.chancery.signing.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verdict has its sentence, in both languages. */
class ReportTests {

  private static final Locale RU = Locale.of("ru");
  private static final Locale EN = Locale.ENGLISH;
  private static final Instant NOON = Instant.parse("2026-04-27T12:00:00Z");
  private static final SignedBy ONE =
      new SignedBy(
          new Bilingual("Head", "Руководитель"),
          new Bilingual("Agency One", "Первое ведомство"),
          NOON);
  private static final SignedBy TWO =
      new SignedBy(
          new Bilingual("Deputy head", "Заместитель руководителя"),
          new Bilingual("Agency Two", "Второе ведомство"),
          NOON);
  private static final Verdict.Missing RUSSIA =
      new Verdict.Missing("RU", new Bilingual("Agency of Russia", "Ведомство России"));
  private static final String TEXT = "ab".repeat(32);
  private static final String FILE = "cd".repeat(32);
  private static final List<Evidence> EVIDENCE =
      List.of(
          Evidence.that(Evidence.Kind.SEALED, NOON),
          Evidence.that(Evidence.Kind.SIGNED, ONE.office(), ONE.agency(), NOON),
          Evidence.against(Evidence.Kind.NOTHING_ADDED),
          Evidence.that(Evidence.Kind.ORIGINAL, 1, 2),
          Evidence.that(Evidence.Kind.FILE_FINGERPRINT, FILE),
          Evidence.that(Evidence.Kind.ENGINE, "party-TJ", "TOTAL_PASSED"),
          Evidence.that(Evidence.Kind.REVOCATION_NOT_ASKED),
          Evidence.that(Evidence.Kind.SAMPLE));

  static Stream<Verdict> everyVerdict() {
    List<Verdict> all = new ArrayList<>();
    all.add(new Verdict.Genuine("IC/21/5", TEXT, List.of(ONE, TWO), EVIDENCE));
    all.add(new Verdict.IncompletelySigned("IC/21/5", TEXT, List.of(RUSSIA), List.of(), EVIDENCE));
    all.add(
        new Verdict.IncompletelySigned("IC/21/5", TEXT, List.of(RUSSIA), List.of(ONE), EVIDENCE));
    all.add(new Verdict.ValidlySignedElsewhere(List.of(ONE), EVIDENCE));
    for (Alteration alteration : Alteration.values()) {
      all.add(new Verdict.AlteredSince(alteration, Where.page(3), EVIDENCE));
      all.add(new Verdict.AlteredSince(alteration, Where.field("seal"), EVIDENCE));
      all.add(new Verdict.AlteredSince(alteration, Where.field("party-TJ"), EVIDENCE));
      all.add(new Verdict.AlteredSince(alteration, Where.FILE, EVIDENCE));
    }
    Arrays.stream(Verdict.Doubt.values())
        .map(d -> new Verdict.Unknown(d, EVIDENCE))
        .forEach(all::add);
    Arrays.stream(Verdict.Unreadable.values())
        .map(u -> new Verdict.NotAPdf(u, List.of()))
        .forEach(all::add);
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("everyVerdict")
  void everyVerdictHasOnePlainSentenceInBothLanguages(Verdict verdict) {
    for (Locale locale : List.of(EN, RU)) {
      Report report = Report.of(verdict, locale);
      for (String words : List.of(report.title(), report.sentence(), report.advice())) {
        assertThat(words)
            .isNotBlank()
            .doesNotContain("⟦", "{", "  ", " .", "!")
            .matches(w -> locale.equals(EN) != w.matches(".*[а-я]{3}.*"), "is in " + locale);
      }
      assertThat(report.sentence()).endsWith(".");
    }
  }

  @Test
  void aGenuineFileSaysByWhomAndWhen() {
    Report report =
        Report.of(new Verdict.Genuine("IC/21/5", TEXT, List.of(ONE, TWO), EVIDENCE), EN);

    assertThat(report.standing()).isEqualTo(Standing.GOOD);
    assertThat(report.sentence().replace('\u00a0', ' '))
        .isEqualTo(
            "IC/21/5 was signed by Agency One on 27 April 2026, 12:00 UTC and Agency Two on"
                + " 27 April 2026, 12:00 UTC. Nothing was added or changed after that.");
    assertThat(report.paper().symbol()).contains("IC/21/5");
    assertThat(report.paper().text()).contains(TEXT);
    assertThat(report.paper().file()).contains(FILE);
    assertThat(report.paper().sample()).isTrue();
    assertThat(report.signatures()).extracting(Report.Line::agency).hasSize(2);
    assertThat(report.engine()).singleElement().asString().contains("TOTAL_PASSED");
  }

  @Test
  void anAlteredFileSaysWhereAndClaimsNoSymbol() {
    Report report =
        Report.of(new Verdict.AlteredSince(Alteration.ANNOTATION, Where.page(3), EVIDENCE), RU);

    assertThat(report.standing()).isEqualTo(Standing.BAD);
    assertThat(report.title()).startsWith("Изменён после подписания");
    assertThat(report.sentence().replace('\u00a0', ' ')).contains("на странице 3");
    assertThat(report.paper().symbol()).isEmpty();
    assertThat(report.paper().text()).isEmpty();
    assertThat(report.checked())
        .extracting(Report.Finding::sign)
        .containsExactly(Sign.HOLDS, Sign.HOLDS, Sign.FAILS, Sign.OPEN);
  }

  @Test
  void aFileThatLacksASignatureSaysWhose() {
    Report report =
        Report.of(
            new Verdict.IncompletelySigned(
                "IC/21/5", TEXT, List.of(RUSSIA), List.of(ONE), EVIDENCE),
            EN);

    assertThat(report.standing()).isEqualTo(Standing.PARTIAL);
    assertThat(report.sentence())
        .startsWith("IC/21/5 still lacks the signature of Agency of Russia.")
        .contains("Signed so far by Agency One");
    assertThat(report.signatures())
        .hasSize(2)
        .last()
        .isEqualTo(new Report.Line("Agency of Russia", "", ""));
  }

  @Test
  void everyoneIsNamedInTheReadersLanguage() {
    for (Verdict verdict :
        List.of(
            new Verdict.Genuine("IC/21/5", TEXT, List.of(ONE, TWO), EVIDENCE),
            new Verdict.IncompletelySigned(
                "IC/21/5", TEXT, List.of(RUSSIA), List.of(ONE), EVIDENCE))) {
      Report report = Report.of(verdict, RU);

      assertThat(report.sentence()).contains("Первое ведомство").doesNotContain("Agency", "Head");
      assertThat(report.signatures().toString())
          .contains("Руководитель")
          .doesNotContain("Agency", "Head");
      assertThat(report.checked().toString()).doesNotContain("Depositary", "Agency");
    }
  }

  @Test
  void whatWasNotAskedIsNoFindingForOrAgainst() {
    Report report =
        Report.of(new Verdict.Genuine("IC/21/5", TEXT, List.of(ONE, TWO), EVIDENCE), EN);

    assertThat(report.checked())
        .filteredOn(finding -> finding.sign() == Sign.OPEN)
        .singleElement()
        .satisfies(finding -> assertThat(finding.words()).contains("withdrawn"));
  }

  @Test
  void whatIsNotOursOrNotCertainIsNeverShownAsGood() {
    everyVerdict()
        .filter(verdict -> !(verdict instanceof Verdict.Genuine))
        .forEach(
            verdict -> assertThat(Report.of(verdict, EN).standing()).isNotEqualTo(Standing.GOOD));
  }
}
