package org.chancery.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.documents.docx.WordFiles.centred;
import static org.chancery.documents.docx.WordFiles.p;
import static org.chancery.documents.docx.WordFiles.r;
import static org.chancery.documents.docx.WordFiles.tracked;
import static org.chancery.documents.docx.WordFiles.trackedEnd;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tracked changes become suggestions of the segment that reads the file. */
class TrackedChangesTests {

  private static final String DELETED = "<w:r><w:delText>cold</w:delText></w:r>";

  private static JsonNode answer(String body) {
    return Documents.answer(WordFiles.withBody(centred("Title") + body).bytes());
  }

  private static String page(String body) {
    return Documents.page(answer(body).path("document").toString()).replace("title: Title\n", "");
  }

  @Test
  void aReplacedWordIsOneSuggestionOfItsAuthor() {
    var answer =
        answer(
            "<w:p>"
                + r("a ")
                + tracked("del", DELETED)
                + tracked("ins", r("warm"))
                + r(" day")
                + "</w:p>");
    assertThat(Documents.page(answer.path("document").toString()))
        .contains("plain: a deletion(cold)insertion(warm) day");
    assertThat(answer.path("tracked")).hasSize(1);
    var one = answer.path("tracked").path(0);
    assertThat(one.path("author").asString()).isEqualTo("A. Author");
    assertThat(one.path("date").asString()).isEqualTo("2026-03-04T10:11:00Z");
    assertThat(one.path("id").asString()).matches("TJ\\.[a-z0-9]{12}");
    assertThat(answer.path("document").toString().split(one.path("id").asString())).hasSize(3);
  }

  @Test
  void changesWithWordsBetweenThemAreSuggestionsOfTheirOwn() {
    var answer =
        answer(
            "<w:p>" + tracked("ins", r("one")) + r(" and ") + tracked("ins", r("two")) + "</w:p>");
    assertThat(answer.path("tracked")).hasSize(2);
  }

  @Test
  void aParagraphThatWordWroteAfterAnotherIsSuggestedAsAWhole() {
    assertThat(
            page(
                trackedEnd("ins", r("was there"))
                    + "<w:p>"
                    + tracked("ins", r("is new"))
                    + "</w:p>"))
        .isEqualTo("plain: was there\nplain insertion: insertion(is new)\n");
  }

  @Test
  void severalNewParagraphsAreOneSuggestion() {
    var answer =
        answer(
            trackedEnd("ins", r("was there"))
                + trackedEnd("ins", tracked("ins", r("new")))
                + "<w:p>"
                + tracked("ins", r("newer"))
                + "</w:p>");
    assertThat(Documents.page(answer.path("document").toString()))
        .endsWith(
            "plain: was there\n"
                + "plain insertion: insertion(new)\n"
                + "plain insertion: insertion(newer)\n");
    assertThat(answer.path("tracked")).hasSize(1);
  }

  @Test
  void aDeletedParagraphIsSuggestedAsAWhole() {
    assertThat(page(p("stays") + trackedEnd("del", tracked("del", DELETED)) + p("stays too")))
        .isEqualTo("plain: stays\nplain deletion: deletion(cold)\nplain: stays too\n");
  }

  @Test
  void ofAParagraphThatSomebodyDividedTheBoundaryIsSuggested() {
    assertThat(page(trackedEnd("ins", r("one")) + p("two")))
        .isEqualTo("plain: one\nplain insertion: two\n");
  }

  @Test
  void betweenParagraphsThatSomebodyJoinedTheBoundaryGoes() {
    assertThat(page(trackedEnd("del", r("one")) + p("two")))
        .isEqualTo("plain: one\nplain deletion: two\n");
  }

  @Test
  void anArticleThatIsNewAsAWholeIsOneSuggestion() {
    assertThat(
            page(
                trackedEnd("ins", tracked("ins", r("Article 1. Scope")))
                    + trackedEnd("ins", tracked("ins", r("1. One.")))
                    + trackedEnd("ins", tracked("ins", r("(a) a;")))
                    + p("Article 2. Other")))
        .startsWith(
            """
            article insertion
              heading: Scope
              paragraph: One.
              numbers
                item
                  plain: a;
            article
            """);
  }

  @Test
  void whatWasMovedIsTakenOutAndPutIn() {
    assertThat(
            page(
                "<w:p>"
                    + r("a ")
                    + tracked("moveFrom", "<w:r><w:t>b</w:t></w:r>")
                    + r(" c ")
                    + tracked("moveTo", r("b"))
                    + "</w:p>"))
        .isEqualTo("plain: a deletion(b) c insertion(b)\n");
  }

  @Test
  void aChangeOfAChangeIsSaidAndTheFirstStays() {
    var answer = answer("<w:p>" + r("a ") + tracked("ins", tracked("del", DELETED)) + "</w:p>");
    assertThat(Documents.page(answer.path("document").toString())).contains("a insertion(cold)");
    assertThat(answer.path("leftOut").path("changes-in-changes").asInt()).isEqualTo(1);
  }

  @Test
  void aNewRowIsSuggestedAsAWhole() {
    assertThat(
            page(
                "<w:tbl><w:tr><w:tc>"
                    + p("old")
                    + "</w:tc></w:tr><w:tr><w:trPr>"
                    + tracked("ins", "")
                    + "</w:trPr><w:tc>"
                    + trackedEnd("ins", tracked("ins", r("new")))
                    + "</w:tc></w:tr></w:tbl>"))
        .contains("  table_row insertion\n    table_cell\n      plain: new\n");
  }

  @Test
  void aNumberThatSomebodyRetypedIsNoWord() {
    assertThat(
            page(
                "<w:p>"
                    + r("1. ")
                    + r("one")
                    + "</w:p><w:p>"
                    + tracked("del", "<w:r><w:delText>3</w:delText></w:r>")
                    + tracked("ins", r("2"))
                    + r(". two")
                    + "</w:p>"))
        .isEqualTo("paragraph: one\nparagraph: two\n");
  }

  @Test
  void aChangeOfFormIsNoSuggestion() {
    var answer =
        answer(
            "<w:p><w:r><w:rPr><w:b/>"
                + tracked("rPrChange", "<w:rPr/>")
                + "</w:rPr><w:t>x</w:t></w:r>"
                + r(" y")
                + "</w:p>");
    assertThat(answer.path("tracked")).isEmpty();
    assertThat(answer.path("leftOut").path("format-changes").asInt()).isEqualTo(1);
  }
}
