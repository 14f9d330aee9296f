package org.chancery.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.documents.SampleTexts.IMPRINT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.TextPosition;
import org.chancery.documents.Composing;
import org.chancery.documents.FinalKind;
import org.chancery.documents.FinalText;
import org.chancery.documents.FinalText.Edition;
import org.chancery.documents.Masthead;
import org.chancery.documents.Original;
import org.chancery.documents.PaperSamples;
import org.chancery.documents.PaperTexts;
import org.chancery.texts.Wording;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Schema;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ColumnsTests {

  private static final Composing COMPOSING = new Composing();
  private static final FinalText MEMORANDUM =
      PaperTexts.columns(FinalKind.MEMORANDUM, PaperTexts.RUSSIAN, PaperTexts.ENGLISH, false);

  @Test
  void theSameBlocksBeginAtTheSameHeight() throws Exception {
    var pdf =
        composed(columns(List.of("ONE", "TWO", "THREE"), List.of("FIRST", "SECOND", "THIRD")));
    for (var pair : Map.of("ONE", "FIRST", "TWO", "SECOND", "THREE", "THIRD").entrySet()) {
      var left = where(pdf, pair.getKey());
      var right = where(pdf, pair.getValue());
      assertThat(left.getY()).isEqualTo(right.getY());
      assertThat(left.getX()).isLessThan(right.getX());
    }
  }

  @Test
  void aBlockThatOneLanguageLacksLeavesItsPlaceEmpty() throws Exception {
    var pdf = composed(columns(List.of("ONE", "TWO", "THREE"), List.of("FIRST", "", "THIRD")));
    assertThat(where(pdf, "THREE").getY()).isEqualTo(where(pdf, "THIRD").getY());
    var other = composed(columns(List.of("ONE", "", "THREE"), List.of("FIRST", "SECOND", "THIRD")));
    assertThat(where(other, "SECOND").getY()).isGreaterThan(where(other, "FIRST").getY());
    assertThat(where(other, "THREE").getY())
        .isEqualTo(where(other, "THIRD").getY())
        .isGreaterThan(where(other, "SECOND").getY());
    for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
      assertThat(VeraPdf.findings(pdf, flavour)).isEmpty();
      assertThat(VeraPdf.findings(other, flavour)).isEmpty();
    }
  }

  @Test
  void eachLanguageIsReadFromBeginningToEndAndSaysWhichItIs() throws Exception {
    try (var document = Loader.loadPDF(composed(MEMORANDUM))) {
      var parts = named(document, "Part");
      // the titles, and the text below them
      assertThat(parts)
          .extracting(PDStructureElement::getLanguage)
          .containsExactly("ru", "en", "ru", "en");
      assertThat(types(parts.get(2)))
          .contains("H2", "P", "L", "Table")
          .isEqualTo(types(parts.get(3)));
      assertThat(named(document, "Table")).hasSize(2);
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ru");
    }
  }

  @Test
  void bothLanguagesHaveAllTheyHaveAlone() throws Exception {
    var words = PaperReading.words(composed(MEMORANDUM));
    assertThat(words)
        .contains("Статья 1. Предмет", "Article 1. Subject", "Приложение 1", "Annex 1")
        .contains("(б) правила:", "(b) rules:", "1. В редакции", "1. In the edition")
        .contains("Стандарт 8", "Standard 8");
  }

  @Test
  void thePartiesAreNamedInBothLanguagesThatOfTheLeftColumnFirst() throws Exception {
    var original = new Original(1, 2, PaperSamples.parties(2));
    var paper = COMPOSING.compose(MEMORANDUM, IMPRINT, original).orRefuse();
    assertThat(paper.places()).hasSize(3);
    assertThat(PaperReading.words(paper.pdf()))
        .containsSubsequence(
            "Подписи", "Signatures", "Республика Таджикистан: подлинный", "original 1 of 2")
        .contains("Republic of Tajikistan", "Director of the agency", "Head of the agency")
        .contains("Депозитарий", "Depositary");
    for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
      assertThat(VeraPdf.findings(paper.pdf(), flavour)).isEmpty();
    }
  }

  @Test
  void theFingerprintOfEachTextIsPrinted() throws Exception {
    var editions = ((FinalText.Columns) MEMORANDUM.content()).editions();
    assertThat(PaperReading.words(composed(MEMORANDUM)).replace(" ", ""))
        .contains(editions.getFirst().fingerprint(), editions.getLast().fingerprint());
  }

  private static byte[] composed(FinalText text) {
    return COMPOSING.compose(text, IMPRINT).orRefuse().pdf();
  }

  /** Paragraphs with the same ids, of which an empty one is absent. */
  private static FinalText columns(List<String> left, List<String> right) {
    var first = wording(left);
    var masthead =
        new Masthead("Commission", "IC/1", first.fingerprint().hex(), "all", "Today", "English");
    return FinalText.of(
        FinalKind.DECISION,
        masthead,
        List.of(Edition.of(Locale.ENGLISH, first), Edition.of(PaperTexts.RUSSIAN, wording(right))));
  }

  private static Wording wording(List<String> paragraphs) {
    var blocks = new ArrayList<Node>();
    blocks.add(words("title", "b0000000", "On columns"));
    for (int i = 0; i < paragraphs.size(); i++) {
      if (!paragraphs.get(i).isEmpty()) {
        // of unequal length, so that heights would differ if they were not aligned
        var filling = " word".repeat(40 * (i + paragraphs.get(i).length() % 3));
        blocks.add(words("paragraph", "b000001" + i, paragraphs.get(i) + filling));
      }
    }
    return Wording.of(Schema.official().node("doc", Map.of(), blocks).check());
  }

  private static Node words(String kind, String id, String words) {
    return Schema.official()
        .node(kind, Map.of("id", id), List.of(Schema.official().text(words, List.of())));
  }

  /** Where a word of capital letters begins. */
  private static TextPosition where(byte[] pdf, String word) throws Exception {
    var letters = PaperReading.letters(pdf);
    var all = new StringBuilder();
    letters.forEach(letter -> all.append(letter.getUnicode()));
    int at = all.indexOf(word);
    assertThat(at).as(word).isNotNegative();
    return letters.get(at);
  }

  private static List<PDStructureElement> named(PDDocument document, String type) {
    var found = new ArrayList<PDStructureElement>();
    collect(document.getDocumentCatalog().getStructureTreeRoot(), type, found);
    return found;
  }

  private static void collect(PDStructureNode node, String type, List<PDStructureElement> found) {
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getStructureType().equals(type)) {
          found.add(element);
        }
        collect(element, type, found);
      }
    }
  }

  private static List<String> types(PDStructureNode node) {
    var types = new ArrayList<String>();
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        types.add(element.getStructureType());
        types.addAll(types(element));
      }
    }
    return types;
  }
}
