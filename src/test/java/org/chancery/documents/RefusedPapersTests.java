package org.chancery.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.documents.SampleTexts.IMPRINT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.documents.FinalText.Edition;
import org.chancery.identity.Refused;
import org.chancery.texts.Wording;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Schema;
import org.junit.jupiter.api.Test;

/** What cannot be printed word for word is refused, with the place where it stands. */
class RefusedPapersTests {

  private static final Composing COMPOSING = new Composing();
  private static final Schema SCHEMA = Schema.official();
  private static final String LONG = "Hochfrequenzmessgeräteeichvorschriften";

  @Test
  void aTableWhoseWordsDoNotFitOnThePageIsRefused() {
    var refusal = COMPOSING.compose(text(Locale.ENGLISH, table(4, LONG)), IMPRINT);
    assertThat(refusal).isEqualTo(new TooWide("table 1"));
    assertThatThrownBy(refusal::orRefuse)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason().key()).isEqualTo("documents.refused.over-wide-table");
              assertThat(refused.arguments()).containsExactly("table 1");
            });
    assertThat(COMPOSING.compose(text(SampleTexts.RUSSIAN, table(4, LONG)), IMPRINT))
        .isEqualTo(new TooWide("таблица 1"));
  }

  @Test
  void aTableWithRoomForItsLongestWordsIsComposed() {
    assertThat(COMPOSING.compose(text(Locale.ENGLISH, table(2, LONG)), IMPRINT))
        .isInstanceOf(Composed.class);
    assertThat(COMPOSING.compose(text(Locale.ENGLISH, table(8, "short words only")), IMPRINT))
        .isInstanceOf(Composed.class);
  }

  @Test
  void theWidthsThatATableHasOnTheScreenAreMadeToFit() {
    assertThat(COMPOSING.compose(text(Locale.ENGLISH, table(4, "words of a cell", 900)), IMPRINT))
        .isInstanceOf(Composed.class);
  }

  @Test
  void beforeTheWidthOfAColumnATableIsTooWideEarlier() {
    var wording = wording(Locale.ENGLISH, table(2, LONG));
    assertThat(COMPOSING.compose(columns(wording, wording), IMPRINT))
        .isEqualTo(new TooWide("table 1, English text"));
  }

  @Test
  void aLetterThatCannotBePrintedIsFoundInEitherColumn() {
    var good = wording(Locale.ENGLISH, words("paragraph", "b0000001", "plain words"));
    var bad = wording(SampleTexts.RUSSIAN, words("paragraph", "b0000001", "слово 中"));
    assertThat(COMPOSING.compose(columns(good, bad), IMPRINT))
        .isEqualTo(new Uncomposable('中', "paragraph 1, Russian text"));
    assertThat(COMPOSING.compose(columns(good, good), IMPRINT)).isInstanceOf(Composed.class);
  }

  @Test
  void twoColumnsAreTwoLanguages() {
    var wording = wording(Locale.ENGLISH, words("paragraph", "b0000001", "plain words"));
    var english = Edition.of(Locale.ENGLISH, wording);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FinalText.Columns(List.of(english, english)));
    assertThatIllegalArgumentException().isThrownBy(() -> new FinalText.Columns(List.of(english)));
  }

  private static FinalText columns(Wording left, Wording right) {
    return FinalText.of(
        FinalKind.MEMORANDUM,
        masthead(left),
        List.of(Edition.of(Locale.ENGLISH, left), Edition.of(SampleTexts.RUSSIAN, right)));
  }

  private static FinalText text(Locale language, Node block) {
    var wording = wording(language, block);
    return FinalText.of(FinalKind.MEMORANDUM, language, masthead(wording), wording);
  }

  private static Masthead masthead(Wording wording) {
    return new Masthead(
        "Commission",
        "IC/21/9",
        wording.fingerprint().hex(),
        "general",
        "21 April 2023",
        "English");
  }

  private static Wording wording(Locale language, Node block) {
    return Wording.of(
        SCHEMA
            .node(
                "doc", Map.of(), List.of(words("title", "b0000000", "Title in " + language), block))
            .check());
  }

  private static Node words(String kind, String id, String words) {
    return SCHEMA.node(kind, Map.of("id", id), List.of(SCHEMA.text(words, List.of())));
  }

  private static Node table(int columns, String words) {
    return table(columns, words, 0);
  }

  private static Node table(int columns, String words, int width) {
    var cells = new ArrayList<Node>();
    for (int i = 0; i < columns; i++) {
      Map<String, Object> attributes =
          width == 0
              ? Map.of("id", "cell000" + i)
              : Map.of("id", "cell000" + i, "colwidth", List.of(width));
      cells.add(
          SCHEMA.node("table_cell", attributes, List.of(words("plain", "plain00" + i, words))));
    }
    return SCHEMA.node(
        "table",
        Map.of("id", "table001"),
        List.of(SCHEMA.node("table_row", Map.of("id", "row00001"), cells)));
  }
}
