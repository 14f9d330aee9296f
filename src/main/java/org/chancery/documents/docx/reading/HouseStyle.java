package org.chancery.documents.docx.reading;

import org.jspecify.annotations.Nullable;

/**
 * The styles of the files that we write. They say what a paragraph is, so that a file of ours comes
 * back as the text it was, also after somebody wrote in it with Word.
 */
public enum HouseStyle {
  /** The title of the text. */
  TITLE("Title"),
  /** A paragraph of the preamble. */
  PREAMBLE("Preamble"),
  /** A numbered article and its heading. */
  ARTICLE("Article"),
  /** A numbered article that has no heading. */
  ARTICLE_BARE("ArticleWithoutHeading"),
  /** A numbered annex and its heading. */
  ANNEX("Annex"),
  /** A numbered annex that has no heading. */
  ANNEX_BARE("AnnexWithoutHeading"),
  /** A heading without number. */
  SUBHEADING("Subheading"),
  /** A clause. */
  CLAUSE("Clause"),
  /** A part of a clause. */
  SUBCLAUSE("Subclause"),
  /** A paragraph without number. */
  PLAIN("Plain"),
  /** The first paragraph of a quotation. */
  QUOTATION("Quotation"),
  /** A further paragraph of a quotation. */
  QUOTATION_MORE("QuotationContinued"),
  /** The first paragraph of an item of a list. */
  ITEM("Item"),
  /** A further paragraph of an item. */
  ITEM_MORE("ItemContinued"),
  /** A paragraph in a table. */
  CELL("Cell"),
  /** A paragraph in a cell that names a column or a row. */
  HEADER_CELL("HeaderCell"),
  /** The closing words of an instrument. */
  TESTIMONIUM("Testimonium"),
  /** Where one party signs. */
  SIGNATURE("Signature");

  /** The character style of the square brackets that a writing adds. */
  public static final String BRACKET = "ChanceryBracket";

  /** The character style of gaps that wait for words. */
  public static final String PLACEHOLDER = "ChanceryPlaceholder";

  /** What is drawn in a gap without label, in English. */
  public static final String TO_BE_COMPLETED = "to be completed";

  /** The same in Russian. */
  public static final String TO_BE_COMPLETED_IN_RUSSIAN = "подлежит заполнению";

  /** How the hidden bookmarks begin that say where an article ends. */
  public static final String ARTICLE_END = "_article_end_";

  /** How the hidden bookmarks begin that hold what stands in brackets. */
  public static final String BRACKET_MARK = "_bracket_";

  private static final String PREFIX = "Chancery";

  private final String id;

  HouseStyle(String name) {
    this.id = PREFIX + name;
  }

  /**
   * The style's id in a file.
   *
   * @return for example {@code ChanceryClause}
   */
  public String id() {
    return id;
  }

  static @Nullable HouseStyle of(@Nullable String styleId) {
    if (styleId == null || !styleId.startsWith(PREFIX)) {
      return null;
    }
    for (HouseStyle style : values()) {
      if (style.id.equals(styleId)) {
        return style;
      }
    }
    return null;
  }
}
