package org.chancery.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.documents.docx.WordFiles.centred;
import static org.chancery.documents.docx.WordFiles.p;
import static org.chancery.documents.docx.WordFiles.r;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.chancery.documents.UnreadableWord.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a person is told of a file that became a text: nothing goes silently. */
class LeftOutTests {

  private static JsonNode answer(String body) {
    return Documents.answer(WordFiles.withBody(centred("Title") + body).bytes());
  }

  private static JsonNode leftOut(String body) {
    return answer(body).path("leftOut");
  }

  private static String page(String body) {
    return Documents.page(answer(body).path("document").toString()).replace("title: Title\n", "");
  }

  private static String field(String instruction, String result) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
        + instruction
        + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + r(result)
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  }

  @Test
  void picturesTextBoxesAndObjectsAreCounted() {
    var leftOut =
        leftOut(
            "<w:p><w:r><w:drawing/></w:r><w:r><w:drawing><w:txbxContent><w:p>"
                + r("boxed")
                + "</w:p></w:txbxContent></w:drawing></w:r><w:r><w:object/></w:r>"
                + r("words")
                + "</w:p>");
    assertThat(leftOut.toString()).isEqualTo("{\"images\":1,\"objects\":1,\"text-boxes\":1}");
  }

  @Test
  void aFieldLeavesWhatItShowedAndItsInstructionIsNoWord() {
    assertThat(page("<w:p>" + r("on ") + field(" DATE \\@ d ", "4 May") + "</w:p>"))
        .isEqualTo("plain: on 4 May\n");
    assertThat(leftOut("<w:p>" + field(" DATE ", "4 May") + "</w:p>").path("fields").asInt())
        .isEqualTo(1);
  }

  @Test
  void aTableOfContentsIsLeftOut() {
    String body = "<w:p>" + field(" TOC \\o ", "Chapter 1 … 3") + "</w:p>" + p("words");
    assertThat(page(body)).isEqualTo("plain: words\n");
    assertThat(leftOut(body).path("table-of-contents").asInt()).isEqualTo(1);
  }

  @Test
  void aLinkKeepsItsAddressWhetherItIsAFieldOrAnElement() {
    assertThat(
            answer("<w:p>" + field(" HYPERLINK \"https://example.org/a\" ", "there") + "</w:p>")
                .toString())
        .contains("\"href\":\"https://example.org/a\"");
    var file =
        WordFiles.withBody(
            centred("T") + "<w:p><w:hyperlink r:id=\"x\">" + r("there") + "</w:hyperlink></w:p>");
    assertThat(
            Documents.read(
                file.relation("x", "hyperlink", "HTTPS://example.org/b c", true).bytes()))
        .contains("\"href\":\"https://example.org/b%20c\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "javascript:alert(1)", "\\\\server\\share", "notes.docx"})
  void aLinkToAnywhereElseLeavesItsWords(String address) {
    var file =
        WordFiles.withBody(
            centred("T") + "<w:p><w:hyperlink r:id=\"x\">" + r("there") + "</w:hyperlink></w:p>");
    var answer = Documents.answer(file.relation("x", "hyperlink", address, true).bytes());
    assertThat(answer.path("document").toString()).contains("there").doesNotContain("link");
    assertThat(answer.path("leftOut").path("links").asInt()).isEqualTo(1);
  }

  @Test
  void hiddenWordsAreLeftOutAndCounted() {
    String body =
        "<w:p>" + r("seen") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p>";
    assertThat(page(body)).isEqualTo("plain: seen\n");
    assertThat(leftOut(body).path("hidden-text").asInt()).isEqualTo(1);
  }

  @Test
  void raisedFiguresBecomeLettersAndOtherRaisedWordsAreCounted() {
    String up = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>%s</w:t></w:r>";
    assertThat(page("<w:p>" + r("m") + up.formatted("2") + "</w:p>")).isEqualTo("plain: m²\n");
    assertThat(
            leftOut("<w:p>" + r("1") + up.formatted("st") + "</w:p>").path("raised-text").asInt())
        .isEqualTo(1);
  }

  @Test
  void signsThatReverseTheOrderOfReadingAreTakenAway() {
    var answer = answer(p("safe\u202Eevil"));
    assertThat(answer.path("document").toString()).contains("safeevil");
    assertThat(answer.path("leftOut").path("reordering-characters").asInt()).isEqualTo(1);
  }

  @Test
  void aContentControlThatStillAsksIsAGap() {
    assertThat(
            page(
                "<w:p>"
                    + r("on ")
                    + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                    + r("Click to enter a date")
                    + "</w:sdtContent></w:sdt></w:p>"))
        .isEqualTo("plain: on <Click to enter a date>\n");
  }

  @Test
  void commentsComeWithTheWordsOnWhichTheyStand() {
    var file =
        WordFiles.withBody(
                centred("Title")
                    + "<w:p>"
                    + r("one ")
                    + "<w:commentRangeStart w:id=\"3\"/>"
                    + r("two")
                    + "<w:commentRangeEnd w:id=\"3\"/><w:r><w:commentReference w:id=\"3\"/></w:r>"
                    + r(" three")
                    + "</w:p>")
            .comments(
                "<w:comment w:id=\"3\" w:author=\"B. Reader\" w:date=\"2026-01-02T03:04:05Z\">"
                    + p("Why?")
                    + p("Indeed.")
                    + "</w:comment>");
    var answer = Documents.answer(file.bytes());
    var remark = answer.path("remarks").path(0);
    assertThat(remark.path("author").asString()).isEqualTo("B. Reader");
    assertThat(remark.path("quote").asString()).isEqualTo("two");
    assertThat(remark.path("words").asString()).isEqualTo("Why?\nIndeed.");
    assertThat(remark.path("block").asString())
        .isEqualTo(
            answer.path("document").path("content").path(1).path("attrs").path("id").asString());
  }

  @Test
  void squareBracketsThatSomebodyTypedStayWordsAndAreCounted() {
    var answer = answer(p("[shall] [should]"));
    assertThat(answer.path("statistics").path("squareBrackets").asInt()).isEqualTo(2);
    assertThat(answer.path("document").toString()).doesNotContain("bracket");
  }

  @Test
  void everyReasonAndEverythingLeftOutHasWordsInBothLanguages() throws Exception {
    for (String language : new String[] {"en", "ru"}) {
      Properties words = words(language);
      for (Why why : Why.values()) {
        assertThat(words.getProperty(why.key())).as(why.key() + " in " + language).isNotBlank();
      }
      Class<?> kinds = Class.forName("org.chancery.documents.docx.reading.LeftOut$Kind");
      for (Object kind : kinds.getEnumConstants()) {
        String key =
            "documents.word.left-out."
                + kind.toString().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        assertThat(words.getProperty(key)).as(key + " in " + language).isNotBlank();
      }
    }
  }

  private static Properties words(String language) throws IOException {
    var words = new Properties();
    String name = "/i18n/documents_" + language + ".properties";
    try (var reader =
        new InputStreamReader(
            java.util.Objects.requireNonNull(LeftOutTests.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }
}
