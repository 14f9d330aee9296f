package org.chancery.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.chancery.documents.WordSetting;
import org.chancery.documents.WordSetting.Suggester;
import org.chancery.documents.WritingWord;
import org.junit.jupiter.api.Test;

/** What a Word file says that was written from a text. */
class WrittenWordTests {

  private static final String TEXT =
      """
      {"type":"doc","content":[
       {"type":"title","attrs":{"id":"title00000"},"content":[{"type":"text","text":"A & B"}]},
       {"type":"article","attrs":{"id":"article000"},"content":[
        {"type":"heading","attrs":{"id":"heading000"},"content":[{"type":"text","text":"Scope"}]},
        {"type":"paragraph","attrs":{"id":"clause0000"},"content":[
         {"type":"text","text":"before "},
         {"type":"text","text":"out","marks":[{"type":"deletion","attrs":{"id":"TJ.change0001"}}]},
         {"type":"text","text":"in","marks":[{"type":"insertion","attrs":{"id":"TJ.change0001"}}]},
         {"type":"footnote","attrs":{"id":"footnote00"},"content":[{"type":"text","text":"see there"}]},
         {"type":"placeholder","attrs":{"label":""}},
         {"type":"text","text":"one","marks":[{"type":"bracket","attrs":{"id":"RU.bracket001","option":0}}]},
         {"type":"text","text":"two","marks":[{"type":"bracket","attrs":{"id":"RU.bracket001","option":1}}]}]},
        {"type":"subclause","attrs":{"id":"subclause0"},"content":[
         {"type":"text","text":"open","marks":[{"type":"bracket","attrs":{"id":"RU.bracket002","option":0}}]}]},
        {"type":"plain","attrs":{"id":"plain00000"},"content":[
         {"type":"text","text":"closed","marks":[{"type":"bracket","attrs":{"id":"RU.bracket002","option":0}}]}]}]}]}
      """;

  private static final WordSetting SETTING =
      new WordSetting(
          Locale.of("ru"),
          Map.of(
              "TJ.change0001",
              new Suggester("Таджикистан", Instant.parse("2026-03-04T10:11:12.345Z"))),
          true);

  private static byte[] file() {
    return new WritingWord().write(TEXT, SETTING);
  }

  private static String part(String name) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalArgumentException(name);
  }

  @Test
  void numbersAreComputedByWordAndNeverTyped() throws IOException {
    assertThat(part("word/document.xml"))
        .contains("<w:pStyle w:val=\"ChanceryArticle\"/><w:numPr><w:ilvl w:val=\"0\"/>")
        .contains("<w:pStyle w:val=\"ChanceryClause\"/><w:numPr><w:ilvl w:val=\"1\"/>")
        .contains("<w:pStyle w:val=\"ChancerySubclause\"/><w:numPr><w:ilvl w:val=\"2\"/>")
        .doesNotContain("Статья");
    assertThat(part("word/numbering.xml"))
        .contains("Статья %1.", "%1.%2", "%1.%2.%3", "Приложение %1");
  }

  @Test
  void headingsStandOnTheStylesThatWordKnowsAsHeadings() throws IOException {
    assertThat(part("word/styles.xml"))
        .contains("<w:name w:val=\"heading 1\"/>")
        .contains("<w:name w:val=\"Chancery Article\"/><w:basedOn w:val=\"Heading1\"/>")
        .contains("<w:lang w:val=\"ru-RU\"/>");
  }

  @Test
  void suggestionsAreTrackedChangesUnderTheLabelThatWasGiven() throws IOException {
    String by = "w:author=\"Таджикистан\" w:date=\"2026-03-04T10:11:12Z\"";
    assertThat(part("word/document.xml"))
        .contains(
            "<w:del w:id=\"1\" "
                + by
                + "><w:r><w:delText xml:space=\"preserve\">out</w:delText></w:r></w:del>")
        .contains(
            "<w:ins w:id=\"2\" " + by + "><w:r><w:t xml:space=\"preserve\">in</w:t></w:r></w:ins>");
    assertThat(part("word/settings.xml")).contains("<w:trackRevisions/>");
  }

  @Test
  void footnotesAreFootnotes() throws IOException {
    assertThat(part("word/document.xml")).contains("<w:footnoteReference w:id=\"1\"/>");
    assertThat(part("word/footnotes.xml")).contains("see there");
  }

  @Test
  void whatIsMissingIsHighlighted() throws IOException {
    assertThat(part("word/document.xml"))
        .contains("<w:highlight w:val=\"yellow\"/>", "[подлежит заполнению]");
  }

  @Test
  void bracketsAreDrawnAroundAlternativesAndOverBlocks() throws IOException {
    String words = part("word/document.xml").replaceAll("<[^>]+>", "");
    assertThat(words).contains("[one / two]", "[openclosed]");
  }

  @Test
  void aPassageInBracketsThatGoesOnInTheNextBlockIsReadAsOne() {
    assertThat(Documents.withoutIds(Documents.read(file()))).isEqualTo(Documents.withoutIds(TEXT));
  }

  @Test
  void namesOfPersonsAndDatesOfWritingAreNotInTheFile() throws IOException {
    assertThat(part("docProps/core.xml")).doesNotContain("creator", "created", "modified");
  }

  @Test
  void whatIsNoTextIsNotWritten() {
    var writing = new WritingWord();
    assertThatThrownBy(() -> writing.write("{", SETTING))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> writing.write("{\"type\":\"doc\",\"content\":[{\"type\":\"poem\"}]}", SETTING))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
