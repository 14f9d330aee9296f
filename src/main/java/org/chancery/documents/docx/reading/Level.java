package org.chancery.documents.docx.reading;

import org.jspecify.annotations.Nullable;

/**
 * How one level of a list is numbered.
 *
 * @param format the kind of number: {@code decimal}, {@code bullet}…
 * @param text the number with its surroundings: {@code Article %1.}
 * @param start the first number
 * @param style the paragraph style to which the level belongs
 * @param plain whether all numbers in it are drawn as decimal ones
 */
record Level(String format, String text, int start, @Nullable String style, boolean plain) {

  static final Level NONE = new Level("none", "", 1, null, false);

  boolean isBullet() {
    return format.equals("bullet");
  }

  boolean isSilent() {
    return text.isBlank() && !isBullet();
  }

  /** How many numbers it shows: one in "1.", two in "1.1". */
  int places() {
    int places = 0;
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      if (at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
        places++;
      }
    }
    return places;
  }

  static Level of(Element level) {
    Integer start = level.counted("w:start");
    String format = level.said("w:numFmt");
    String text = level.said("w:lvlText");
    return new Level(
        format == null ? "decimal" : format,
        text == null ? "" : text,
        start == null ? 1 : start,
        level.said("w:pStyle"),
        level.on("w:isLgl"));
  }
}
