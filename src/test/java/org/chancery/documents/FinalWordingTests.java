package org.chancery.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chancery.documents.SampleTexts.IMPRINT;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.documents.FinalText.Articles;
import org.chancery.texts.Reading;
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
            {"type":"paragraph","attrs":{"id":"parag003"}}]}]}""");
    var text = text(wording, wording.fingerprint().hex());
    assertThat(text.title()).isEqualTo("Title");
    var content = (Articles) text.content();
    assertThat(content.preamble())
        .extracting(FinalText.Paragraph::words)
        .containsExactly("Wishing");
    assertThat(content.articles()).hasSize(2);
    assertThat(content.articles().getFirst().heading()).isEqualTo(FinalText.Paragraph.of("Scope"));
    assertThat(content.articles().getFirst().paragraphs().getFirst().runs())
        .containsExactly(
            new FinalText.Run("It ", false, false), new FinalText.Run("applies", true, true));
    assertThat(content.articles().getLast().heading()).isNull();
    assertThat(content.articles().getLast().paragraphs()).hasSize(2);
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
