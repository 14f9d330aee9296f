package org.chancery.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.chancery.texts.Block.Kind;
import org.chancery.texts.Run.Mark;
import org.chancery.texts.Wording.Article;
import org.junit.jupiter.api.Test;

class WordingTests {

  private final Wording full = Wording.read(SampleWordings.file("valid/full.json")).orThrow();

  @Test
  void theBlocksStandInReadingOrderWithComputedNumbers() {
    assertThat(full.blocks())
        .extracting(block -> block.kind() + " " + block.number())
        .containsExactly(
            "TITLE ",
            "PREAMBLE ",
            "PREAMBLE ",
            "ARTICLE 1",
            "HEADING 1",
            "PARAGRAPH 1.1",
            "PARAGRAPH 1.2",
            "ARTICLE 2",
            "PARAGRAPH 2.1");
  }

  @Test
  void aBlockKnowsItsWordsAndTheirMarks() {
    Block paragraph = full.blocks().get(5);

    assertThat(paragraph.id()).isEqualTo("parag001");
    assertThat(paragraph.text())
        .isEqualTo("The Agencies shall apply directly the standards named in the Annex.");
    assertThat(paragraph.runs())
        .containsExactly(
            Run.plain("The Agencies shall "),
            new Run.Words("apply directly", Set.of(Mark.EM, Mark.STRONG)),
            Run.plain(" the standards named in the "),
            new Run.Words("Annex", Set.of(Mark.STRONG)),
            Run.plain("."));
  }

  @Test
  void theCanonicalFormIsWrittenOutAsPeopleMayCheckIt() {
    Wording loose = Wording.read(SampleWordings.file("valid/loose-but-equal.json")).orThrow();

    assertThat(loose.canonical())
        .isEqualTo(
            """
            {"content":[\
            {"attrs":{"id":"title001"},"content":[{"text":"Memorandum","type":"text"}],"type":"title"},\
            {"attrs":{"id":"preamb01"},"type":"preamble"},\
            {"attrs":{"id":"artic001"},"content":[\
            {"attrs":{"id":"parag001"},"content":[\
            {"marks":[{"type":"strong"},{"type":"em"}],"text":"Cooperate","type":"text"},\
            {"text":".","type":"text"}],"type":"paragraph"}],"type":"article"}],"type":"doc"}\
            """);
  }

  @Test
  void theFingerprintOfAKnownTextNeverChanges() {
    // computed outside Java: Python's json.dumps(sort_keys=True, separators=(',', ':')) and hashlib
    Wording small = Wording.read(SampleWordings.file("valid/small.json")).orThrow();

    assertThat(small.fingerprint().hex())
        .isEqualTo("4aa08ca26a877806e79fa2764e4c4c00114db1332a223619821fd46d4eef0b63");
  }

  @Test
  void aTemplateMakesATextWithFreshIds() {
    Wording memorandum = SampleWordings.memorandum();

    assertThat(memorandum.title()).isEqualTo("Memorandum of Understanding");
    assertThat(memorandum.blocks()).extracting(Block::id).doesNotHaveDuplicates();
    assertThat(memorandum.blocks())
        .filteredOn(block -> block.kind() == Kind.HEADING)
        .extracting(Block::number, Block::text)
        .containsExactly(tuple("1", "Subject"), tuple("3", "Costs"));
    assertThat(Wording.read(memorandum.canonical()).orThrow()).isEqualTo(memorandum);
  }

  @Test
  void aTemplateThatBreaksTheSchemaIsRefused() {
    var ids = SampleWordings.ids(2);
    List<Article> one = List.of(Article.of("", "Words."));

    assertThat(Wording.of(ids, "Title", List.of(), one).blocks()).hasSize(3);
    assertThatThrownBy(() -> Wording.of(ids, "Title", List.of("We,"), List.of()))
        .hasMessageContaining("missing at '/content'");
    assertThatThrownBy(() -> Wording.of(() -> "sameidtwice", "Title", List.of("We,"), one))
        .hasMessageContaining("repeated-id");
    assertThatThrownBy(() -> Wording.of(ids, "Turned \u202e round", List.of("We,"), one))
        .hasMessageContaining("bad-character");
  }

  @Test
  void twoTemplatesNeverShareAnId() {
    var ids = SampleWordings.ids(3);
    List<Article> one = List.of(Article.of("", "Words."));
    Wording first = Wording.of(ids, "Title", List.of("We,"), one);
    Wording second = Wording.of(ids, "Title", List.of("We,"), one);

    assertThat(first.blocks())
        .extracting(Block::id)
        .doesNotContainAnyElementsOf(second.blocks().stream().map(Block::id).toList());
    assertThat(first.fingerprint()).isNotEqualTo(second.fingerprint());
  }

  @Test
  void theWordsAreAllThatAReaderCanLearn() {
    Wording scripts = Wording.read(SampleWordings.file("valid/scripts.json")).orThrow();

    assertThat(scripts.words())
        .contains("Меморандум", "Ҷумҳурии", "Հայաստան", "января", "22", "quoted")
        .doesNotContain("title001", "paragraph", ",", "");
  }

  @Test
  void aTextWithoutAWordIsBlank() {
    assertThat(Wording.read(SampleWordings.file("valid/blank.json")).orThrow().isBlank()).isTrue();
    assertThat(full.isBlank()).isFalse();
  }

  @Test
  void aTextIsNamedByItsFingerprintInLogsAndNeverByItsWords() {
    assertThat(full.toString()).matches("Wording [0-9a-f]{4}( [0-9a-f]{4}){3}");
  }
}
