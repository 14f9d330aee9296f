package org.chancery.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.documents.SampleTexts.IMPRINT;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.chancery.documents.Composing;
import org.chancery.documents.FinalText;
import org.chancery.documents.FinalText.Agenda;
import org.chancery.documents.FinalText.Articles;
import org.chancery.documents.FinalText.Paragraph;
import org.chancery.documents.Imprint;
import org.chancery.documents.RichTexts;
import org.chancery.documents.SampleTexts;
import org.junit.jupiter.api.Test;

class PaperContentTests {

  private static final Composing COMPOSING = new Composing();
  private static final String ANGRY =
      "<script>alert(\"1\")</script> & 'two' <b>three</b> &amp; ]]>";

  @Test
  void whatWentInCanBeReadInThePaper() throws Exception {
    for (var text :
        List.of(SampleTexts.memorandum(), SampleTexts.agenda(), SampleTexts.thirtyArticles())) {
      var words = PaperReading.words(COMPOSING.compose(text, IMPRINT).orRefuse().pdf());
      assertThat(closed(words))
          .contains(sentences(text).stream().map(PaperContentTests::closed).toArray(String[]::new));
    }
  }

  @Test
  void everyLetterOfEveryMemberIsPrintedInAllFourFaces() throws Exception {
    var letters = String.join(" ", SampleTexts.LETTERS);
    var text =
        SampleTexts.saying(
            new Paragraph(
                List.of(
                    new FinalText.Run(letters, false, false),
                    new FinalText.Run(letters, true, false),
                    new FinalText.Run(letters, false, true),
                    new FinalText.Run(letters, true, true))));
    assertThat(PaperReading.words(COMPOSING.compose(text, IMPRINT).orRefuse().pdf()))
        .contains((letters + letters + letters + letters).split(" "));
  }

  @Test
  void everyPageCarriesSymbolNumberAndTheWordSample() throws Exception {
    var pdf = COMPOSING.compose(SampleTexts.thirtyArticles(), IMPRINT).orRefuse().pdf();
    try (var document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(5);
      for (int page = 1; page <= pages; page++) {
        assertThat(PaperReading.wordsOfPage(document, page))
            .contains("IC/21/4/Rev.1", "Page " + page + " of " + pages)
            .satisfies(words -> assertThat(closed(words)).startsWith("ОБРАЗЕЦ·SAMPLE"));
      }
      assertThat(document.getDocumentCatalog().getDocumentOutline().children()).hasSize(30);
    }
  }

  @Test
  void anOfficialPaperDoesNotSayThatItIsASample() throws Exception {
    var official = new Imprint(false, IMPRINT.checkAddress(), IMPRINT.issued());
    var pdf = COMPOSING.compose(SampleTexts.memorandum(), official).orRefuse().pdf();
    assertThat(PaperReading.words(pdf)).doesNotContain("SAMPLE", "ОБРАЗЕЦ");
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentInformation().getKeywords()).isNull();
    }
  }

  @Test
  void thePaperTellsWhereToCheckItAndTheWholeFingerprint() throws Exception {
    var words =
        PaperReading.words(COMPOSING.compose(SampleTexts.agenda(), IMPRINT).orRefuse().pdf());
    assertThat(words).contains("Check this document at https://chancery.example/check");
    assertThat(words.replace(" ", "")).contains(SampleTexts.FINGERPRINT);
    assertThat(words).contains("IC/21/4/Rev.1, revision 3, fingerprint 4b1e 77c0 2f9d 85a3");
  }

  @Test
  void markupInATitleIsPrintedAndNotObeyed() throws Exception {
    var pdf = COMPOSING.compose(SampleTexts.memorandum(ANGRY), IMPRINT).orRefuse().pdf();
    assertThat(PaperReading.words(pdf)).contains(ANGRY);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(ANGRY);
      assertThat(document.getDocumentCatalog().getNames()).isNull();
    }
  }

  @Test
  void aWordWithoutSpacesStaysInsideTheMargins() throws Exception {
    var text = SampleTexts.saying(Paragraph.of("наи".repeat(120)));
    var letters = PaperReading.letters(COMPOSING.compose(text, IMPRINT).orRefuse().pdf());
    float margin = 25 / 25.4f * 72;
    assertThat(letters)
        .isNotEmpty()
        .allMatch(letter -> letter.getX() >= margin - 1)
        .allMatch(letter -> letter.getX() + letter.getWidth() <= 595.3f - margin + 1);
  }

  @Test
  void everyKindOfBlockIsPrintedWithItsNumber() throws Exception {
    var rich = RichTexts.text(RichTexts.withLongTable(60));
    var pdf = COMPOSING.compose(rich, IMPRINT).orRefuse().pdf();
    assertThat(PaperReading.words(pdf))
        .containsSubsequence(
            "Article 1. Subject",
            "1.1 The Parties exchange standards in force",
            "1.1.1 The exchange is free of charge.",
            "(a) national standards;",
            "(ii) of measuring.",
            "paid by [the payer].",
            "Costs",
            "– two",
            "ISO 9001",
            "Done in two copies.",
            "For the second Party",
            "Annex 1",
            "List of standards",
            "2. Second of the list.",
            "Article 1. Scope");
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(PaperReading.wordsOfPage(document, 1)).contains("1. In the edition of the day");
      var ofTable = new ArrayList<String>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        var words = PaperReading.wordsOfPage(document, page);
        if (words.contains("ГОСТ")) {
          ofTable.add(words);
        }
      }
      assertThat(ofTable).hasSizeGreaterThan(1).allMatch(page -> page.contains("Standard Name"));
      assertThat(ofTable.getLast()).contains("ГОСТ 60");
      assertThat(document.getDocumentCatalog().getDocumentOutline().children()).hasSize(6);
    }
  }

  @Test
  void bracketsArePrintedAsSignsAndItemsCountedInTheLettersOfTheLanguage() throws Exception {
    var json =
        RichTexts.wording()
            .canonical()
            .replace(
                "{\"text\":\"The exchange is free of charge.\"",
                "{\"marks\":[{\"attrs\":{\"id\":\"TJ.aaaaaaaa\",\"option\":0},\"type\":\"bracket\"}],\"text\":\"The"
                    + " exchange is free of charge.\"");
    var wording = org.chancery.texts.Wording.read(json).orThrow();
    var english = RichTexts.text(wording);
    var russian =
        new FinalText(
            english.kind(),
            SampleTexts.RUSSIAN,
            english.masthead(),
            english.title(),
            english.content());
    assertThat(closed(PaperReading.words(COMPOSING.compose(russian, IMPRINT).orRefuse().pdf())))
        .contains("[Theexchangeisfreeofcharge.]", "(б)rules:", "(2)ofmeasuring.", "Приложение1");
  }

  @Test
  void aRedlineSaysWhatWasComparedAndClaimsToBeNoFinalText() throws Exception {
    var edition = RichTexts.redline(RichTexts.wording(), RichTexts.later());
    var pdf = COMPOSING.compose(edition, IMPRINT).orRefuse().pdf();
    assertThat(PaperReading.words(pdf))
        .contains("IC/21/7/Rev.1 of 21 April 2023 compared with IC/21/7 of 19 April 2023")
        .contains("not an authentic text", "inserted", "deleted", "measuring", "weighing");
    assertThat(Statements.read(pdf)).isEmpty();
    assertThat(COMPOSING.compose(edition, IMPRINT).orRefuse().pdf()).isEqualTo(pdf);
  }

  @Test
  void aRedlineWithoutDifferenceSaysSo() throws Exception {
    var edition = RichTexts.redline(RichTexts.wording(), RichTexts.wording());
    assertThat(PaperReading.words(COMPOSING.compose(edition, IMPRINT).orRefuse().pdf()))
        .contains("No difference: the two wordings are the same.");
  }

  // A reader guesses spaces from gaps: not at each change of face, and not in turned words.
  private static String closed(String words) {
    return words.replaceAll("\\s", "");
  }

  private static List<String> sentences(FinalText text) {
    var sentences = new ArrayList<>(List.of(text.title(), text.masthead().issuer()));
    switch (text.content()) {
      case Articles(var preamble, var articles) -> {
        preamble.forEach(paragraph -> sentences.add(paragraph.words()));
        for (int i = 0; i < articles.size(); i++) {
          var heading = articles.get(i).heading();
          sentences.add((i + 1) + ". " + (heading == null ? "" : heading.words()));
          var paragraphs = articles.get(i).paragraphs();
          for (int n = 0; n < paragraphs.size(); n++) {
            sentences.add((i + 1) + "." + (n + 1) + " " + paragraphs.get(n).words().strip());
          }
        }
      }
      case FinalText.Columns(var editions) ->
          editions.forEach(
              edition -> edition.blocks().forEach(block -> sentences.add(block.text())));
      case FinalText.Blocks(var blocks) -> blocks.forEach(block -> sentences.add(block.text()));
      case Agenda(var items) -> items.forEach(item -> sentences.add(item.subject()));
    }
    return sentences;
  }
}
