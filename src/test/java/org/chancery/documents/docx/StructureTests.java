package org.chancery.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.documents.docx.WordFiles.centred;
import static org.chancery.documents.docx.WordFiles.li;
import static org.chancery.documents.docx.WordFiles.p;
import static org.chancery.documents.docx.WordFiles.tc;

import org.junit.jupiter.api.Test;

/** What the paragraphs of Word files become. */
class StructureTests {

  private static final String HEADINGS =
      """
      <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="10"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
      <w:style w:type="paragraph" w:styleId="20"><w:name w:val="heading 2"/><w:basedOn w:val="a"/></w:style>
      <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>
      <w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/><w:basedOn w:val="a"/></w:style>
      """;

  private static String page(WordFiles file) {
    return Documents.page(Documents.read(file.bytes()));
  }

  @Test
  void aTreatyTypedByHandHasArticlesClausesListsAClosingAndSignatures() {
    var file =
        WordFiles.withBody(
            centred("AGREEMENT")
                + centred("between the Government of A and the Government of B")
                + p("The Government of A and the Government of B,")
                + p("– guided by friendship,")
                + p("have agreed as follows:")
                + centred("Article 1")
                + centred("Definitions")
                + p("1. For the purposes of this Agreement:")
                + p("(a) “goods” means goods;")
                + p("(b) “services” means services.")
                + p("2. Article 5 of the Treaty of 12.11.2024 applies.")
                + centred("Article 2. Entry into force")
                + p("2.1 This Agreement enters into force in 12 months.")
                + p("2.1.1 It may be amended.")
                + p("Annex 1 to this Agreement is an integral part of it.")
                + p("Done at Dushanbe on 4 March 2026 in two copies.")
                + p("Both texts are equally authentic.")
                + "<w:tbl><w:tr>"
                + tc("", "For the Government of A", "__________")
                + tc("", "For the Government of B", "__________")
                + "</w:tr></w:tbl>"
                + centred("Annex 1")
                + centred("List of goods")
                + p("1. Apples"));
    assertThat(page(file))
        .isEqualTo(
            """
            title: AGREEMENT between the Government of A and the Government of B
            preamble: The Government of A and the Government of B,
            preamble: – guided by friendship,
            preamble: have agreed as follows:
            article
              heading: Definitions
              paragraph: For the purposes of this Agreement:
              numbers
                item
                  plain: “goods” means goods;
                item
                  plain: “services” means services.
              paragraph: Article 5 of the Treaty of 12.11.2024 applies.
            article
              heading: Entry into force
              paragraph: This Agreement enters into force in 12 months.
              subclause: It may be amended.
              plain: Annex 1 to this Agreement is an integral part of it.
            testimonium: Done at Dushanbe on 4 March 2026 in two copies.
            testimonium: Both texts are equally authentic.
            signatures
              signature: For the Government of A
              signature: For the Government of B
            annex
              heading: List of goods
              paragraph: Apples
            """);
  }

  @Test
  void aRussianAgreementTypedByHandIsReadTheSameWay() {
    var file =
        WordFiles.withBody(
            "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>"
                + WordFiles.r("Проект")
                + "</w:p>"
                + centred("СОГЛАШЕНИЕ")
                + centred("о сотрудничестве")
                + p("Стороны согласились о нижеследующем:")
                + centred("Глава 1. Общие положения")
                + centred("Статья 1. Предмет")
                + p("1.1. Стороны сотрудничают:")
                + p("а) в торговле;")
                + p("– зерном;")
                + p("– хлопком;")
                + p("б) в науке.")
                + p("1.2. Сроки указаны в Приложении № 1.")
                + centred("Статья 2")
                + p("Соглашение вступает в силу 12.11.2026 г.")
                + p("Совершено в г. Душанбе 4 марта 2026 г.")
                + p("За Правительство А")
                + p("____________ /Фамилия/")
                + p("За Правительство Б")
                + "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>"
                + WordFiles.r("Приложение № 1 к Соглашению")
                + "</w:p>"
                + centred("ПЕРЕЧЕНЬ")
                + p("Зерно"));
    assertThat(page(file))
        .isEqualTo(
            """
            title: СОГЛАШЕНИЕ о сотрудничестве
            preamble: Проект
            preamble: Стороны согласились о нижеследующем:
            subheading: Глава 1. Общие положения
            article
              heading: Предмет
              paragraph: Стороны сотрудничают:
              numbers
                item
                  plain: в торговле;
                  bullets
                    item
                      plain: зерном;
                    item
                      plain: хлопком;
                item
                  plain: в науке.
              paragraph: Сроки указаны в Приложении № 1.
            article
              plain: Соглашение вступает в силу 12.11.2026 г.
            testimonium: Совершено в г. Душанбе 4 марта 2026 г.
            signatures
              signature: За Правительство А /Фамилия/
              signature: За Правительство Б
            annex
              heading: ПЕРЕЧЕНЬ
              plain: к Соглашению
              plain: Зерно
            """);
  }

  @Test
  void numbersThatWordComputesAreArticlesClausesAndTheirParts() {
    var file =
        WordFiles.withBody(
                p("T", "Rules")
                    + "<w:p><w:pPr><w:pStyle w:val=\"10\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId"
                    + " w:val=\"1\"/></w:numPr></w:pPr>"
                    + WordFiles.r("Scope")
                    + "</w:p>"
                    + li(1, 1, "These Rules apply.")
                    + li(1, 2, "They apply to all.")
                    + li(1, 3, "Without exception.")
                    + li(2, 0, "one")
                    + li(2, 1, "one in one")
                    + li(2, 0, "two")
                    + p("20", "Explanations")
                    + p("Q", "As was said,")
                    + p("Q", "twice."))
            .styles(HEADINGS)
            .numbering(
                new String[] {
                  "decimal Статья %1.", "decimal %1.%2", "decimal %1.%2.%3", "decimal %1.%2.%3.%4"
                },
                new String[] {"bullet ·", "bullet o"});
    assertThat(page(file))
        .isEqualTo(
            """
            title: Rules
            article
              heading: Scope
              paragraph: These Rules apply.
              subclause: They apply to all.
              numbers
                item
                  plain: Without exception.
              bullets
                item
                  plain: one
                  bullets
                    item
                      plain: one in one
                item
                  plain: two
              subheading: Explanations
              quotation
                plain: As was said,
                plain: twice.
            """);
  }

  @Test
  void boldNumberedLinesAboveNumberedParagraphsAreArticlesWithoutTheWord() {
    var file =
        WordFiles.withBody(
            centred("Regulations")
                + centred("1. GENERAL PROVISIONS")
                + p("1.1. The Commission meets twice a year.")
                + p("1.1.1. It meets in turn in each State.")
                + centred("2. THE SECRETARIAT")
                + p("2.1. The Secretariat prepares the meetings."));
    assertThat(page(file))
        .isEqualTo(
            """
            title: Regulations
            article
              heading: GENERAL PROVISIONS
              paragraph: The Commission meets twice a year.
              subclause: It meets in turn in each State.
            article
              heading: THE SECRETARIAT
              paragraph: The Secretariat prepares the meetings.
            """);
  }

  @Test
  void numberedParagraphsWithoutArticlesAreClausesOutsideArticles() {
    var file =
        WordFiles.withBody(
            centred("Minutes")
                + p("1. The meeting was opened.")
                + p("1.1. By the chair.")
                + p("2. The agenda was adopted."));
    assertThat(page(file))
        .isEqualTo(
            """
            title: Minutes
            paragraph: The meeting was opened.
            subclause: By the chair.
            paragraph: The agenda was adopted.
            """);
  }

  @Test
  void aNumberThatContinuesNothingStaysAWord() {
    var file =
        WordFiles.withBody(
            centred("Letter")
                + p("2026. That was the year.")
                + p("17. May was cold.")
                + p("12 months."));
    assertThat(page(file))
        .contains(
            "plain: 2026. That was the year.", "plain: 17. May was cold.", "plain: 12 months.");
  }

  @Test
  void aNumberedListThatWordsInterruptGoesOn() {
    var file =
        WordFiles.withBody(centred("List") + li(1, 0, "one") + p("more of one") + li(1, 0, "two"))
            .numbering(new String[] {"lowerLetter %1)"});
    assertThat(page(file))
        .isEqualTo(
            """
            title: List
            numbers
              item
                plain: one
                plain: more of one
              item
                plain: two
            """);
  }

  @Test
  void typedListsWithinListsKeepTheirNumbers() {
    var file =
        WordFiles.withBody(
            centred("List")
                + p("1. One clause:")
                + p("(a) first,")
                + p("(i) first of first,")
                + p("(ii) second of first,")
                + p("(b) second,")
                + p("with more words,")
                + p("(c) third.")
                + p("2. Another clause:")
                + p("(a) again."));
    assertThat(page(file))
        .isEqualTo(
            """
            title: List
            paragraph: One clause:
            numbers
              item
                plain: first,
                numbers
                  item
                    plain: first of first,
                  item
                    plain: second of first,
              item
                plain: second,
                plain: with more words,
              item
                plain: third.
            paragraph: Another clause:
            numbers
              item
                plain: again.
            """);
  }

  @Test
  void mergedCellsReachOverColumnsAndRows() {
    var file =
        WordFiles.withBody(
            centred("Table")
                + "<w:tbl><w:tblGrid><w:gridCol w:w=\"1500\"/><w:gridCol w:w=\"3000\"/><w:gridCol"
                + " w:w=\"4500\"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>"
                + tc("<w:tcW w:w=\"4500\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/>", "A")
                + tc("", "B")
                + "</w:tr><w:tr>"
                + tc("<w:vMerge w:val=\"restart\"/>", "C")
                + tc("", "D")
                + tc("", "E", "", "F")
                + "</w:tr><w:tr>"
                + tc("<w:vMerge/>", "")
                + tc("", "G")
                + "</w:tr></w:tbl>");
    String document = Documents.read(file.bytes());
    assertThat(Documents.page(document))
        .isEqualTo(
            """
            title: Table
            table
              table_row
                table_header
                  plain: A
                table_header
                  plain: B
              table_row
                table_cell
                  plain: C
                table_cell
                  plain: D
                table_cell
                  plain: E
                  plain: F
              table_row
                table_cell
                  plain: G
                table_cell
                  plain:\s
            """);
    assertThat(document).contains("\"colspan\":2,\"colwidth\":[100,200]").contains("\"rowspan\":2");
  }

  @Test
  void footnotesAndEndnotesStandWhereTheyAreReferredTo() {
    var file =
        WordFiles.withBody(
                centred("Notes")
                    + "<w:p><w:r><w:t>One</w:t></w:r><w:r><w:footnoteReference"
                    + " w:id=\"2\"/></w:r><w:r><w:t xml:space=\"preserve\">"
                    + " two</w:t></w:r><w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>")
            .footnotes(
                "<w:footnote w:id=\"2\">" + p(" at the foot") + p("and more") + "</w:footnote>")
            .endnotes("<w:endnote w:id=\"2\">" + p(" at the end") + "</w:endnote>");
    assertThat(page(file)).contains("plain: One{at the foot and more} two{at the end}");
  }

  @Test
  void aFileWithoutAnyWordIsAnEmptyText() {
    assertThat(page(WordFiles.withBody("<w:p/>"))).isEqualTo("title: \nplain: \n");
  }

  @Test
  void wordsThatAreBoldInTheirHeadingAreNotEmphasised() {
    var file = WordFiles.withBody(centred("Title") + centred("Article 1. Scope") + p("1. Text."));
    assertThat(page(file)).doesNotContain("strong");
  }
}
