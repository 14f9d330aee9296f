package org.chancery.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.documents.SampleTexts.IMPRINT;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.chancery.documents.FinalText.Paragraph;
import org.chancery.identity.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposingTests {

  private static final Composing COMPOSING = new Composing();

  @Test
  void theSameTextGivesTheSameBytesWhereverTheMachineStands() {
    var locale = Locale.getDefault();
    var zone = TimeZone.getDefault();
    var here = papers();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Dushanbe"));
      var there = papers();
      assertThat(there).hasSameSizeAs(here);
      for (int i = 0; i < here.size(); i++) {
        assertThat(there.get(i)).isEqualTo(here.get(i));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void papersComposedAtTheSameTimeDoNotDisturbEachOther() {
    var alone = papers();
    IntStream.range(0, 12)
        .parallel()
        .mapToObj(_ -> papers())
        .forEach(
            together -> {
              assertThat(together.getFirst()).isEqualTo(alone.getFirst());
              assertThat(together.getLast()).isEqualTo(alone.getLast());
            });
  }

  @Test
  void theTwoOriginalsDifferInTheirOrderOfParties() {
    var ours = SampleTexts.tajikistansOriginal();
    var theirs = new Original(2, 2, ours.parties().reversed());
    var first = COMPOSING.compose(SampleTexts.memorandum(), IMPRINT, ours).orRefuse();
    var second = COMPOSING.compose(SampleTexts.memorandum(), IMPRINT, theirs).orRefuse();
    assertThat(first.pdf()).isNotEqualTo(second.pdf());
    assertThat(first.places().getFirst().field()).isEqualTo("party-TAJIKSTANDART");
    assertThat(second.places().getFirst().field()).isEqualTo("party-ROSSTANDART");
    assertThat(second.places().getFirst().x()).isLessThan(second.places().get(1).x());
    assertThat(second.places().getFirst().y()).isEqualTo(second.places().get(1).y());
  }

  @Test
  void aLetterThatCannotBePrintedIsRefusedWithItsPlace() {
    var refusal = COMPOSING.compose(SampleTexts.saying(Paragraph.of("слово 中 слово")), IMPRINT);
    assertThat(refusal).isEqualTo(new Uncomposable(0x4E2D, "пункт 1.1"));
    assertThat(((Uncomposable) refusal).notation()).isEqualTo("U+4E2D");
    assertThatThrownBy(refusal::orRefuse)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason().key()).isEqualTo("documents.refused.missing-glyph");
              assertThat(refused.arguments()).containsExactly("中", "U+4E2D", "пункт 1.1");
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {0x1F600, 0xE000, 0x202E, 0x0007, 0x0378, 0xFFFE})
  void aSignWithoutAnAgreedShapeIsRefused(int codePoint) {
    var text = SampleTexts.saying(Paragraph.of("a" + Character.toString(codePoint)));
    assertThat(COMPOSING.compose(text, IMPRINT))
        .isEqualTo(new Uncomposable(codePoint, "пункт 1.1"));
  }

  @Test
  void aMissingLetterIsFoundWhereverItStands() {
    assertThat(COMPOSING.compose(SampleTexts.memorandum("中"), IMPRINT))
        .isEqualTo(new Uncomposable('中', "заголовок документа"));
    var party = new Party("X", "XX", "State", "Agency", "中");
    assertThat(
            COMPOSING.compose(
                SampleTexts.memorandum(), IMPRINT, new Original(1, 1, List.of(party))))
        .isEqualTo(new Uncomposable('中', "подпись стороны «Agency»"));
    assertThat(
            COMPOSING.compose(
                SampleTexts.agenda(), new Imprint(true, "https://中.example", IMPRINT.issued())))
        .isEqualTo(new Uncomposable('中', "the closing lines"));
  }

  @Test
  void anOriginalNamesEachPartyOnce() {
    var party = SampleTexts.rosstandart();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Original(1, 2, List.of(party, party)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Original(3, 2, List.of(party)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Party("a.b", "XX", "State", "Agency", "Office"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Party("X", "State", "State", "Agency", "Office"));
  }

  private static List<byte[]> papers() {
    return List.of(
        COMPOSING
            .compose(SampleTexts.memorandum(), IMPRINT, SampleTexts.tajikistansOriginal())
            .orRefuse()
            .pdf(),
        COMPOSING.compose(SampleTexts.agenda(), IMPRINT).orRefuse().pdf());
  }
}
