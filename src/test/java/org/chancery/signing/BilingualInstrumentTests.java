package org.chancery.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chancery.HouseTest;
import org.chancery.documents.SealedStatement;
import org.chancery.documents.pdf.ReadAloud;
import org.chancery.drafting.Edit;
import org.chancery.drafting.EditingTexts;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.SampleStages;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextKind;
import org.chancery.drafting.TranslatingTexts;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.chancery.texts.BlockIds;
import org.chancery.texts.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A memorandum agreed in two languages: each keeper's language comes first in its original. */
@HouseTest
class BilingualInstrumentTests {

  @Autowired SampleCommission commissions;
  @Autowired SampleInstruments samples;
  @Autowired PreparingTexts preparing;
  @Autowired ReadingTexts texts;
  @Autowired EditingTexts editing;
  @Autowired TranslatingTexts translating;
  @Autowired ReleasingTexts releasing;
  @Autowired SampleStages stages;
  @Autowired ReadingProspects prospects;
  @Autowired OpeningForSignature opening;
  @Autowired SigningInstruments signing;
  @Autowired ReadingInstruments reading;
  @Autowired KeepingOriginals originals;
  @Autowired ProvingInstruments proving;
  @Autowired TrustedRoots roots;

  SampleCommission.Founded commission;
  SampleInstruments.People people;
  TextId russian;
  TextId english;

  @BeforeEach
  void agreedInTwoLanguages() {
    commission = commissions.found();
    people = SampleInstruments.People.of(commission);
    var draft =
        preparing.begin(
            people.tajikistan(),
            TextKind.MEMORANDUM,
            "Меморандум о поверке",
            Wording.of(
                BlockIds.from(new Random(5)),
                "Меморандум о поверке",
                List.of("Стороны договорились."),
                List.of(Wording.Article.of("Предмет", "Они сотрудничают."))),
            "ru");
    var other = translating.begin(people.tajikistan(), draft, "en", "Memorandum on testing");
    var parties = List.of(people.russia().holder().id());
    russian = releasing.release(people.tajikistan(), draft, parties);
    english = releasing.release(people.tajikistan(), other, parties);
    samples.agreed(people, stages.frozen(people.tajikistan(), russian));
  }

  @Test
  void eachOriginalHasTheLanguageOfItsKeeperFirstAndBothAreGenuine() throws IOException {
    agreeInEnglishToo();
    assertThat(prospects.page(people.russia(), russian).agreed().languages())
        .containsExactly("ru", "en");
    var tajik = people.signatoryOfTajikistan();
    var id =
        opening.open(
            people.russia(),
            russian,
            samples.shown(people.russia(), russian),
            people.agencies(),
            InstrumentRow.Terms.PLAIN,
            Map.of(tajik.holder().id(), "en"));
    assertThat(prospects.prospect(people.tajikistan(), english))
        .isEqualTo(new ReadingProspects.Prospect.Opened(id));
    var first = words(id, 1);
    var second = words(id, 2);
    for (var original : List.of(first, second)) {
      assertThat(original)
          .contains("Меморандум о поверке", "Предмет", "сотрудничают")
          .contains("Агентство России", "Агентство Таджикистана")
          .contains("Agency of Russia", "Agency of Tajikistan");
    }
    assertThat(first.indexOf("Статья 1")).isLessThan(first.indexOf("Article 1"));
    assertThat(second.indexOf("Article 1")).isLessThan(second.indexOf("Статья 1"));
    assertThat(fingerprint(id, 1)).isEqualTo(reading.page(tajik, id).text().hex());

    samples.empower(people, id, people.russia(), people.signatoryOfRussia());
    samples.empower(people, id, people.tajikistan(), tajik);
    for (var who : List.of(tajik, people.signatoryOfRussia())) {
      signing.sign(
          commission.proved(who, Instant.now()),
          id,
          reading.page(who, id).shown(),
          SignatureForm.SIMPLE,
          SampleInstruments.passphrase(who));
    }
    for (int number : List.of(1, 2)) {
      assertThat(Verdicts.of(reading.file(tajik, id, number).bytes(), roots.now()))
          .isInstanceOf(Verdict.Genuine.class);
    }
    assertThatEachReaderIsToldTheTitleInTheirLanguage(id);
  }

  private void assertThatEachReaderIsToldTheTitleInTheirLanguage(InstrumentId id)
      throws IOException {
    var bundle = files(proving.bundle(people.russia(), id, 1).bytes());
    var report = new String(requireNonNull(bundle.get("report.html")), UTF_8);
    int russianPart = report.indexOf("<section lang=\"ru\">");
    assertThat(report.substring(0, russianPart))
        .contains("Memorandum on testing")
        .doesNotContain("Меморандум о поверке");
    assertThat(report.substring(russianPart))
        .contains("Меморандум о поверке")
        .doesNotContain("Memorandum on testing");
    assertThat(new String(requireNonNull(bundle.get("README.md")), UTF_8))
        .containsSubsequence("“Memorandum on testing”", "«Меморандум о поверке»");

    originals.deposit(people.depositary(), id);
    for (var language : List.of(Locale.ENGLISH, Locale.of("ru"))) {
      var copy = files(proving.certifiedCopy(people.russia(), id, 1, language).bytes());
      var page =
          copy.entrySet().stream()
              .filter(file -> file.getKey().endsWith("-certificate.pdf"))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElseThrow();
      assertThat(words(page))
          .contains(
              language.equals(Locale.ENGLISH) ? "Memorandum on testing" : "Меморандум о поверке");
    }
  }

  private static Map<String, byte[]> files(byte[] zip) throws IOException {
    var files = new HashMap<String, byte[]>();
    try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        files.put(entry.getName(), entries.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void whoeverReadOneLanguageDoesNotOpenAnotherThatWasAgreedSince() {
    var shown = samples.shown(people.russia(), russian);
    agreeInEnglishToo();
    assertThatThrownBy(
            () ->
                opening.open(
                    people.russia(),
                    russian,
                    shown,
                    people.agencies(),
                    InstrumentRow.Terms.PLAIN,
                    Map.of()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(SigningReason.MOVED_ON));
  }

  @Test
  void theAlternatIsMissedInEachLanguageThatNamesThePartiesNowhereInARow() {
    var before = texts.sheet(people.tajikistan(), english);
    var named =
        before
            .wording()
            .canonical()
            .replace(
                "Меморандум о поверке",
                "Memorandum between Agency of Tajikistan and Agency of Russia");
    editing.edit(people.tajikistan(), new Edit(english, before.version(), named));
    agreeInEnglishToo();
    assertThat(prospects.inOneOrder(people.russia(), russian, people.agencies()))
        .containsExactly("ru");
    assertThat(prospects.inOneOrder(people.russia(), english, people.agencies()))
        .containsExactly("ru");
  }

  @Test
  void eachOriginalNamesItsKeeperFirstInThatLanguageToo() {
    var before = texts.sheet(people.tajikistan(), english);
    editing.edit(
        people.tajikistan(),
        new Edit(
            english,
            before.version(),
            before
                .wording()
                .canonical()
                .replace(
                    "Стороны договорились.",
                    "Agency of Tajikistan and Agency of Russia have agreed.")));
    agreeInEnglishToo();
    var id =
        opening.open(
            people.russia(),
            russian,
            samples.shown(people.russia(), russian),
            people.agencies(),
            InstrumentRow.Terms.PLAIN,
            Map.of());
    assertThat(ReadAloud.of(reading.file(people.russia(), id, 1).bytes(), "en"))
        .contains("AgencyofRussiaandAgencyofTajikistanhaveagreed.");
    assertThat(ReadAloud.of(reading.file(people.russia(), id, 2).bytes(), "en"))
        .contains("AgencyofTajikistanandAgencyofRussiahaveagreed.");
  }

  private void agreeInEnglishToo() {
    samples.agreed(people, stages.frozen(people.tajikistan(), english));
  }

  private String words(InstrumentId id, int original) throws IOException {
    return words(reading.file(people.russia(), id, original).bytes());
  }

  private static String words(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
    }
  }

  private String fingerprint(InstrumentId id, int original) {
    return SealedStatement.read(reading.file(people.russia(), id, original).bytes())
        .orElseThrow()
        .fingerprint();
  }
}
