package org.chancery.documents.pdf;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import java.util.Optional;
import org.chancery.documents.Composition;
import org.chancery.documents.TooWide;

/**
 * Finds the first table that is wider than its place after layout, which has made each of its
 * columns as wide as the longest word in it.
 */
final class Widths {

  // Layout counts in twentieths of a pixel and rounds each column.
  private static final int ROUNDING = 20;

  private Widths() {}

  static Optional<Composition> tooWide(Box box) {
    if (box instanceof TableBox table
        && table.getElement() != null
        && table.getWidth() > table.getContainingBlock().getContentWidth() + ROUNDING) {
      return Optional.of(new TooWide(table.getElement().getAttribute(Part.PLACE)));
    }
    for (var child : box.getChildren()) {
      if (!(child instanceof LineBox)) {
        var found = tooWide(child);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
