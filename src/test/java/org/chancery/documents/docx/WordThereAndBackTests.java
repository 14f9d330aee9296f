package org.chancery.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import org.chancery.documents.WordSetting;
import org.chancery.documents.docx.writing.WordWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordThereAndBackTests {

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatWasWrittenIsReadAsTheSameTextWithNewIds(long seed) {
    var sample = RandomTexts.of(seed);
    byte[] file = WordWriter.write(sample.document(), sample.setting());
    assertThat(Documents.withoutIds(Documents.read(file)))
        .isEqualTo(Documents.withoutIds(sample.document()));
  }

  @Test
  void theSameTextGivesTheSameBytes() {
    var sample = RandomTexts.of(3);
    assertThat(WordWriter.write(sample.document(), sample.setting()))
        .isEqualTo(WordWriter.write(sample.document(), sample.setting()));
  }

  @Test
  void nothingOfATextThatIsWrittenIsSaidToBeLeftOut() {
    var sample = RandomTexts.of(11);
    byte[] file = WordWriter.write(sample.document(), sample.setting());
    assertThat(Documents.answer(file).path("leftOut").toString()).isEqualTo("{}");
  }

  @Test
  void whoSuggestedIsNamedByTheLabelThatWasGiven() {
    var sample = RandomTexts.of(5);
    byte[] file = WordWriter.write(sample.document(), sample.setting());
    var tracked = Documents.answer(file).path("tracked");
    assertThat(tracked).isNotEmpty();
    tracked.forEach(
        one -> {
          assertThat(one.path("author").asString()).isEqualTo("Tajikistan");
          assertThat(one.path("id").asString()).matches("TJ\\.[a-z0-9]{12}");
        });
  }

  @Test
  void aSuggestionOfWhomNothingIsSaidGoesUnderItsCode() {
    var sample = RandomTexts.of(5);
    var setting = new WordSetting(sample.setting().language(), Map.of(), false);
    byte[] file = WordWriter.write(sample.document(), setting);
    Documents.answer(file)
        .path("tracked")
        .forEach(one -> assertThat(one.path("author").asString()).isEqualTo("TJ"));
  }
}
