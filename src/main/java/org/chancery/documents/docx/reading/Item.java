package org.chancery.documents.docx.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows one another in a body. */
sealed interface Item {

  /** The hidden mark that says: what follows stands outside the article. */
  record ArticleEnd() implements Item {}

  /** A table. */
  record Grid(List<Row> rows) implements Item {

    /** Whether the hidden mark of the end of an article stands in it. */
    boolean afterArticle() {
      return rows.stream()
          .flatMap(row -> row.cells().stream())
          .flatMap(cell -> cell.paragraphs().stream())
          .anyMatch(paragraph -> paragraph.afterArticle);
    }
  }

  /** A row of a table. */
  record Row(List<Cell> cells, @Nullable Change change) {}

  /**
   * A cell of a table.
   *
   * @param header whether it names a column
   * @param colspan over how many columns
   * @param rowspan over how many rows
   * @param widths of its columns in pixels, none when the file leaves them open
   * @param paragraphs at least one
   */
  record Cell(
      boolean header, int colspan, int rowspan, List<Integer> widths, List<Para> paragraphs) {}

  /** A paragraph. */
  final class Para implements Item {

    /** What the paragraph looks like, as far as it tells what it is. */
    record Look(
        @Nullable HouseStyle house,
        String style,
        @Nullable Integer outline,
        String alignment,
        boolean bold,
        int indent) {}

    /**
     * Where it stands in a list of Word.
     *
     * @param sequence which definition counts it; lists of one definition go on in each other
     * @param level from 0
     * @param shown how its number is made
     * @param drawn its number
     * @param begins whether counting begins anew with it
     */
    record Numbered(int sequence, int level, Level shown, String drawn, boolean begins) {}

    final Look look;
    final @Nullable Numbered numbered;
    List<Inline> content = new ArrayList<>();

    /** A change of the break at its end. */
    @Nullable Change end;

    /** A change of the boundary to the paragraph before it. */
    @Nullable Change edge;

    Label label = Label.NONE;

    /** Whether the hidden mark of the end of an article stands at its beginning. */
    boolean afterArticle;

    /** Whether that mark stands at its end. */
    boolean endsArticle;

    /** Whether it goes on with the heading before it. */
    boolean joins;

    Para(Look look, @Nullable Numbered numbered) {
      this.look = look;
      this.numbered = numbered;
    }

    boolean isOurs() {
      return look.house != null;
    }

    /** What it says when no suggestion to delete is followed. */
    String text() {
      var all = new StringBuilder();
      for (Inline inline : content) {
        if (inline instanceof Inline.Words words && !deleted(words)) {
          all.append(words.text());
        } else if (inline instanceof Inline.Gap gap) {
          all.append('[').append(gap.label()).append(']');
        }
      }
      return all.toString();
    }

    static boolean deleted(Inline inline) {
      Change change = inline.marks().change();
      return change != null && change.kind() == Change.Kind.DELETION;
    }

    boolean isEmpty() {
      return content.stream()
          .allMatch(inline -> inline instanceof Inline.Words words && words.text().isBlank());
    }
  }
}
