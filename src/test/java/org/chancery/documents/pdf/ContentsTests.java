package org.chancery.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.documents.SampleTexts.IMPRINT;

import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.chancery.documents.Composing;
import org.chancery.documents.FinalKind;
import org.chancery.documents.Original;
import org.chancery.documents.PaperSamples;
import org.chancery.documents.PaperTexts;
import org.junit.jupiter.api.Test;

class ContentsTests {

  private static final Composing COMPOSING = new Composing();
  private static final Pattern LAST =
      Pattern.compile("Annex 1\\. Standards applied directly[ .]+(\\d+)");

  @Test
  void aLongTextHasContentsThatNameTheRightPages() throws Exception {
    var text = PaperTexts.text(FinalKind.MEMORANDUM, PaperTexts.ENGLISH, true);
    var pdf = COMPOSING.compose(text, IMPRINT).orRefuse().pdf();
    try (var document = Loader.loadPDF(pdf)) {
      var contents = PaperReading.wordsOfPage(document, 1) + PaperReading.wordsOfPage(document, 2);
      assertThat(contents).contains("Contents", "Article 1. Subject", "....");
      var last = LAST.matcher(contents);
      assertThat(last.find()).isTrue();
      int page = Integer.parseInt(last.group(1));
      assertThat(PaperReading.wordsOfPage(document, page)).contains("Standards applied directly");
      // 36 articles and the annex, on paper and beside it
      assertThat(document.getDocumentCatalog().getDocumentOutline().children()).hasSize(37);
      assertThat(document.getPage(0).getAnnotations())
          .isNotEmpty()
          .allSatisfy(
              link -> {
                assertThat(link).isInstanceOf(PDAnnotationLink.class);
                assertThat(link.getContents()).contains("to its page");
              });
    }
  }

  @Test
  void aShortTextHasNone() throws Exception {
    var text = PaperTexts.text(FinalKind.MEMORANDUM, PaperTexts.ENGLISH, false);
    assertThat(PaperReading.words(COMPOSING.compose(text, IMPRINT).orRefuse().pdf()))
        .doesNotContain("Contents");
  }

  @Test
  void thePageOfSignaturesIsInTheContentsOfBothLanguages() throws Exception {
    var text =
        PaperTexts.columns(FinalKind.MEMORANDUM, PaperTexts.RUSSIAN, PaperTexts.ENGLISH, true);
    var original = new Original(1, 2, PaperSamples.parties(2));
    var pdf = COMPOSING.compose(text, IMPRINT, original).orRefuse().pdf();
    try (var document = Loader.loadPDF(pdf)) {
      var contents = PaperReading.wordsOfPage(document, 1) + PaperReading.wordsOfPage(document, 2);
      assertThat(contents).contains("Содержание", "Contents", "Подписи ..", "Signatures ..");
    }
  }
}
