package org.chancery.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chancery.HouseTest;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.SampleStages;
import org.chancery.drafting.Stage;
import org.chancery.identity.Actor;
import org.chancery.identity.Refused;
import org.chancery.identity.SampleCommission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The workbook of comments, opened and read again. */
@HouseTest
class CommentsTableTests {

  private static final List<String> COLUMNS =
      List.of(
          "MB/NC",
          "Line number",
          "Clause/Subclause",
          "Paragraph/Figure/Table",
          "Type of comment",
          "Comments",
          "Proposed change",
          "Observations of the secretariat");

  @Autowired SampleCommission commissions;
  @Autowired SampleReviews reviews;
  @Autowired CommentingDrafts commenting;
  @Autowired DisposingComments disposing;
  @Autowired ReadingReviews reading;
  @Autowired ReadingTexts texts;
  @Autowired SampleStages stages;

  Actor tajikistan;
  Actor russia;
  Actor chair;
  ReviewId review;

  @BeforeEach
  void aReviewWithComments() {
    var commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    russia = commission.expertOf("RU");
    chair = commission.chairOf("CCS");
    review = reviews.submitted(tajikistan, chair);
  }

  private CommentId at(Actor who, String clause, CommentKind kind, String words, String proposal) {
    return commenting.comment(
        who,
        review,
        reviews.block(who, review, clause),
        new CommentWords(kind, "", words, proposal));
  }

  private static XSSFSheet opened(CommentsFile file) {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(1);
      return book.getSheetAt(0);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static List<List<String>> cells(XSSFSheet sheet) {
    var rows = new ArrayList<List<String>>();
    for (var row : sheet) {
      var cells = new ArrayList<String>();
      for (var cell : row) {
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        cells.add(cell.getStringCellValue());
      }
      rows.add(cells);
    }
    return rows;
  }

  private List<List<String>> table(Actor reader, Locale locale) {
    return cells(opened(reading.table(reader, review, locale)));
  }

  @Test
  void itHasTheColumnsOfTheCommentingTemplateInBothLanguages() {
    var rows = table(russia, Locale.ENGLISH);
    var heading = rows.indexOf(COLUMNS);
    assertThat(heading).isPositive();
    assertThat(rows.get(heading + 1)).hasSize(8).contains("Вид замечания", "Заключение");
    assertThat(rows).hasSize(heading + 2);
  }

  @Test
  void itsHeadNamesTheDocumentItsSymbolTheCouncilAndTheDay() {
    var sheet = reading.sheet(russia, review);
    var head = table(russia, Locale.ENGLISH);
    assertThat(head.get(0)).containsExactly("Comments and dispositions");
    assertThat(head.get(1)).containsExactly("Document / Документ", "", "Symbols");
    assertThat(head.get(2)).containsExactly("Symbol / Обозначение", "", sheet.review().symbol());
    assertThat(head.get(3)).containsExactly("Council / Совет", "", "Council");
    assertThat(head.get(4).getFirst()).isEqualTo("Date / Дата");
    assertThat(head.get(4).getLast()).matches("\\d{1,2}.[A-Z][a-z]+ \\d{4}");
    assertThat(head.get(5)).endsWith(sheet.fingerprint().hex());
    assertThat(reading.table(russia, review, Locale.ENGLISH).name())
        .matches("IC-CCS-[A-Z0-9]{4}-1-comments\\.xlsx");
  }

  @Test
  void eachStandingCommentIsARowInTheOrderOfTheClauses() {
    at(tajikistan, "2.2", CommentKind.EDITORIAL, "Say capitals.", "It uses capitals.");
    var first = at(russia, "1.1", CommentKind.TECHNICAL, "Which symbols?\nSay so.", "");
    var whole = at(tajikistan, "2.1", CommentKind.GENERAL, "Well written.", "");
    var slip = at(tajikistan, "1.1", CommentKind.GENERAL, "a slip", "");
    commenting.withdraw(tajikistan, slip, 1);
    disposing.dispose(chair, first, 1, DispositionKind.TO_BE_DISCUSSED, "");
    disposing.dispose(chair, first, 1, DispositionKind.ACCEPTED_IN_PART, "symbols of documents");
    disposing.dispose(chair, whole, 1, DispositionKind.NOTED, "");
    var rows = table(russia, Locale.ENGLISH);
    assertThat(rows.subList(rows.indexOf(COLUMNS) + 2, rows.size()))
        .containsExactly(
            List.of(
                "RU-001",
                "",
                "1.1",
                "",
                "te",
                "Which symbols?\nSay so.",
                "",
                "Accepted in part: symbols of documents"),
            List.of("TJ-002", "", "2.1", "", "ge", "Well written.", "", "Noted"),
            List.of("TJ-001", "", "2.2", "", "ed", "Say capitals.", "It uses capitals.", ""));
    assertThat(table(russia, Locale.of("ru")).getLast()).contains("TJ-001");
    assertThat(table(russia, Locale.of("ru")).toString())
        .contains("Принято частично: symbols of documents", "Принято к сведению");
  }

  @Test
  void aReviewLeadsFromTheDraftOverDispositionsAndTheFrozenTextToTheFile() {
    var text = reading.sheet(tajikistan, review).review().text();
    var theirs = at(russia, "1.1", CommentKind.TECHNICAL, "Which symbols?", "Symbols of papers.");
    var ours = at(tajikistan, "2.2", CommentKind.EDITORIAL, "Say capitals.", "");
    for (var kind : List.of(DispositionKind.TO_BE_DISCUSSED, DispositionKind.ACCEPTED_IN_PART)) {
      refused(ReviewReason.WITHOUT_DISPOSITION, () -> stages.frozen(tajikistan, text));
      refused(ReviewReason.WITHOUT_DISPOSITION, () -> disposing.complete(chair, review));
      disposing.dispose(chair, theirs, 1, kind, "symbols of documents");
    }
    refused(ReviewReason.WITHOUT_DISPOSITION, () -> stages.frozen(tajikistan, text));
    disposing.dispose(chair, ours, 1, DispositionKind.REJECTED, "Said already.");
    refused(ReviewReason.NOT_COMPLETED, () -> stages.frozen(tajikistan, text));
    disposing.complete(chair, review);
    var frozen = stages.frozen(tajikistan, text);
    assertThat(frozen.symbol())
        .isEqualTo(reading.sheet(russia, review).review().symbol() + "/Rev.1");
    assertThat(texts.sheet(russia, text).stage()).isEqualTo(Stage.FROZEN);
    for (var reader : List.of(russia, tajikistan, chair)) {
      var rows = table(reader, Locale.ENGLISH);
      assertThat(rows.subList(rows.indexOf(COLUMNS) + 2, rows.size()))
          .containsExactly(
              List.of(
                  "RU-001",
                  "",
                  "1.1",
                  "",
                  "te",
                  "Which symbols?",
                  "Symbols of papers.",
                  "Accepted in part: symbols of documents"),
              List.of(
                  "TJ-001", "", "2.2", "", "ed", "Say capitals.", "", "Rejected: Said already."));
    }
  }

  private static void refused(ReviewReason reason, ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessage(reason.key());
  }

  @Test
  void whatLooksLikeAFormulaStaysText() {
    for (var words :
        List.of("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"https://example\")", "'quoted")) {
      at(tajikistan, "1.1", CommentKind.GENERAL, words, words);
    }
    var sheet = opened(reading.table(russia, review, Locale.ENGLISH));
    var formulas = 0;
    for (var row : sheet) {
      for (var cell : row) {
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        if (cell.getStringCellValue().matches("(?s)[=+\\-@].*")) {
          assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
          formulas++;
        }
      }
    }
    assertThat(formulas).isEqualTo(10);
    assertThat(cells(sheet).getLast()).contains("'quoted");
  }

  @Test
  void theSameCommentsGiveTheSameBytes() throws InterruptedException {
    at(tajikistan, "1.1", CommentKind.GENERAL, "words", "");
    var first = reading.table(russia, review, Locale.ENGLISH).bytes();
    Thread.sleep(2100); // a zip entry tells the time in steps of two seconds
    assertThat(reading.table(russia, review, Locale.ENGLISH).bytes()).isEqualTo(first);
    at(russia, "1.1", CommentKind.GENERAL, "more", "");
    assertThat(reading.table(russia, review, Locale.ENGLISH).bytes()).isNotEqualTo(first);
  }
}
