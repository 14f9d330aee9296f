package org.chancery.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chancery.documents.SampleTexts.IMPRINT;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.texts.Reading;
import org.chancery.texts.Run;
import org.chancery.texts.Wording;
import org.junit.jupiter.api.Test;

class FinalWordingTests {

  @Test
  void aWordingKeepsItsArticlesParagraphsAndMarks() {
    var wording =
        read(
            """
            {"type":"doc","content":[
            {"type":"title","attrs":{"id":"title001"},"content":[{"type":"text","text":"Title"}]},
            {"type":"preamble","attrs":{"id":"pream001"},"content":[{"type":"text","text":"Wishing"}]},
            {"type":"article","attrs":{"id":"artic001"},"content":[
            {"type":"heading","attrs":{"id":"headi001"},"content":[{"type":"text","text":"Scope"}]},
            {"type":"paragraph","attrs":{"id":"parag001"},"content":[
            {"type":"text","text":"It "},
            {"type":"text","marks":[{"type":"strong"},{"type":"em"}],"text":"applies"}]}]},
            {"type":"article","attrs":{"id":"artic002"},"content":[
            {"type":"paragraph","attrs":{"id":"parag002"},"content":[{"type":"text","text":"Now."}]},
            {"type":"paragraph","attrs":{"id":"parag003"}}]}]}\
            """);
    var text = text(wording, wording.fingerprint().hex());
    assertThat(text.title()).isEqualTo("Title");
    var blocks = ((FinalText.Blocks) text.content()).blocks();
    assertThat(blocks)
        .extracting(block -> block.kind() + " " + block.number() + " " + block.text())
        .containsExactly(
            "TITLE  Title",
            "PREAMBLE  Wishing",
            "ARTICLE 1 ",
            "HEADING 1 Scope",
            "PARAGRAPH 1.1 It applies",
            "ARTICLE 2 ",
            "PARAGRAPH 2.1 Now.",
            "PARAGRAPH 2.2 ");
    assertThat(blocks.get(4).runs())
        .containsExactly(
            Run.plain("It "), new Run.Words("applies", Set.of(Run.Mark.STRONG, Run.Mark.EM)));
    assertThat(
            new Composing()
                .compose(text, IMPRINT, SampleTexts.tajikistansOriginal())
                .orRefuse()
                .places())
        .hasSize(3);
  }

  @Test
  void aPaperCannotNameAnotherFingerprintThanItsOwn() {
    var count = new AtomicInteger(10_000_000);
    var wording =
        Wording.of(
            () -> "b" + count.incrementAndGet(),
            "Title",
            List.of("Wishing"),
            List.of(Wording.Article.of("Scope", "It applies.")));
    assertThatIllegalArgumentException().isThrownBy(() -> text(wording, SampleTexts.FINGERPRINT));
  }

  private static Wording read(String json) {
    return switch (Wording.read(json)) {
      case Reading.Read(var wording) -> wording;
      case Reading.Unreadable(var code, var path) -> throw new AssertionError(code + " at " + path);
    };
  }

  private static FinalText text(Wording wording, String fingerprint) {
    var header =
        new Masthead("Commission", "IC/21/5", fingerprint, "limited", "21 April 2023", "English");
    return FinalText.of(FinalKind.MEMORANDUM, Locale.ENGLISH, header, wording);
  }
}
