package org.chancery.documents.docx.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on words.
 *
 * @param strong in bold letters
 * @param em in italics
 * @param underline underlined
 * @param href where they lead
 * @param brackets in which square brackets they stand, the outer ones first
 * @param change which suggestion they belong to
 */
record Marks(
    boolean strong,
    boolean em,
    boolean underline,
    @Nullable String href,
    List<Bracket> brackets,
    @Nullable Change change) {

  static final Marks NONE = new Marks(false, false, false, null, List.of(), null);

  /** Words in square brackets: which, and which of their alternatives. */
  record Bracket(String id, int option) {}

  Marks changed(@Nullable Change other) {
    return new Marks(strong, em, underline, href, brackets, other);
  }

  /** What stands on a footnote or on a gap as a whole. */
  Marks ofThings() {
    return new Marks(false, false, false, null, brackets, change);
  }

  Marks plainer(boolean noStrong, boolean noEm, boolean noUnderline) {
    return new Marks(
        strong && !noStrong, em && !noEm, underline && !noUnderline, href, brackets, change);
  }

  /** In the schema's order. */
  List<Object> json() {
    var marks = new java.util.ArrayList<Object>();
    if (strong) {
      marks.add(Node.mark("strong"));
    }
    if (em) {
      marks.add(Node.mark("em"));
    }
    if (underline) {
      marks.add(Node.mark("underline"));
    }
    if (href != null) {
      marks.add(Node.mark("link", "href", href));
    }
    for (Bracket bracket : brackets) {
      marks.add(Node.mark("bracket", "id", bracket.id(), "option", bracket.option()));
    }
    if (change != null) {
      marks.add(Node.mark(change.kind().mark(), "id", change.id()));
    }
    return marks;
  }
}
