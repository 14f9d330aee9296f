package org.chancery.documents.pdf;

import java.io.IOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * How far each letter of a face moves the pen, in thousandths of its size (ISO 32000-1, 9.2.4), as
 * a file gives it: rounded letter by letter.
 */
final class Advances {

  // the basic plane, which has all letters of our languages
  private static final int KNOWN = 0x10000;
  private static final short UNKNOWN = -1;

  private final short[] advances = new short[KNOWN];

  Advances(TrueTypeFont face) throws IOException {
    var glyphs = face.getUnicodeCmapLookup();
    var widths = face.getHorizontalMetrics();
    float scale = 1000f / face.getUnitsPerEm();
    Arrays.fill(advances, UNKNOWN);
    for (int letter = 0; letter < KNOWN; letter++) {
      int glyph = glyphs.getGlyphId(letter);
      if (glyph != 0 && !leftOut(letter)) {
        advances[letter] = (short) Math.round(widths.getAdvanceWidth(glyph) * scale);
      }
    }
  }

  // Layout does not draw them: a soft hyphen, and what stands for an object.
  private static boolean leftOut(int letter) {
    return letter == 0xAD || letter == 0xFFFC;
  }

  /** The sum for all letters; less than nothing, if the advance of one is not known. */
  int of(String words) {
    int sum = 0;
    for (int i = 0; i < words.length(); i++) {
      short advance = advances[words.charAt(i)];
      if (advance == UNKNOWN) {
        return UNKNOWN;
      }
      sum += advance;
    }
    return sum;
  }
}
