package org.chancery.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.chancery.texts.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTests {

  private final Templates templates = new Templates();

  @ParameterizedTest
  @CsvSource({
    "MEMORANDUM,en,8",
    "MEMORANDUM,ru,8",
    "WORK_PLAN,en,4",
    "WORK_PLAN,ru,4",
    "DRAFT_STANDARD,en,7",
    "DRAFT_STANDARD,ru,7"
  })
  void everyTemplateHasATitleAPreambleAndArticles(TextKind kind, String language, int articles) {
    var wording = templates.wording(kind, language);
    assertThat(wording.title()).isNotBlank();
    assertThat(wording.blocks()).extracting(Block::kind).contains(Block.Kind.PREAMBLE);
    assertThat(wording.blocks().getLast().number()).startsWith(articles + ".");
    assertThat(wording.blocks())
        .filteredOn(block -> block.kind().hasWords())
        .noneMatch(block -> block.text().isBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "MEMORANDUM,en,SAMPLE",
    "MEMORANDUM,ru,ОБРАЗЕЦ",
    "WORK_PLAN,ru,ОБРАЗЕЦ",
    "DRAFT_STANDARD,en,SAMPLE",
    "DRAFT_STANDARD,ru,ОБРАЗЕЦ"
  })
  void sampleTextsSaySo(TextKind kind, String language, String word) {
    assertThat(templates.wording(kind, language).words()).contains(word);
  }

  @Test
  void aNoteBeginsBlank() {
    assertThat(templates.wording(TextKind.NOTE, "ru").isBlank()).isTrue();
  }

  @Test
  void twoTextsOfOneTemplateShareNoBlock() {
    var first = ids();
    assertThat(ids()).doesNotContainAnyElementsOf(first);
  }

  private Set<String> ids() {
    return templates.wording(TextKind.MEMORANDUM, "en").blocks().stream()
        .map(Block::id)
        .collect(java.util.stream.Collectors.toSet());
  }
}
