package org.chancery.texts.engine;

/**
 * The characters a text may hold. Refused are those the database cannot store (NUL, lone
 * surrogates), those XML and PDF cannot carry (controls, non-characters), line and paragraph
 * separators, and the characters that reorder what people read.
 */
public final class Characters {

  private Characters() {}

  /** Whether a text may hold all these characters. */
  public static boolean allAdmitted(String text) {
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      if (!admitted(c)) {
        return false;
      }
      at += Character.charCount(c);
    }
    return true;
  }

  private static boolean admitted(int c) {
    if (c >= ' ' && c < 0x7F) {
      return true; // most of every text
    }
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean separator = c == 0x2028 || c == 0x2029;
    boolean reordering = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean noCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return !(Character.isISOControl(c) || surrogate || separator || reordering || noCharacter);
  }
}
