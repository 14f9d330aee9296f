package org.chancery.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chancery.HouseTest;
import org.chancery.documents.SealedStatement;
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
      assertThat(original).contains("Меморандум о поверке", "Предмет", "сотрудничают");
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

  private void agreeInEnglishToo() {
    samples.agreed(people, stages.frozen(people.tajikistan(), english));
  }

  private String words(InstrumentId id, int original) throws IOException {
    try (var document = Loader.loadPDF(reading.file(people.russia(), id, original).bytes())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private String fingerprint(InstrumentId id, int original) {
    return SealedStatement.read(reading.file(people.russia(), id, original).bytes())
        .orElseThrow()
        .fingerprint();
  }
}
