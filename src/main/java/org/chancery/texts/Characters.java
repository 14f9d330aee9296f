package org.chancery.texts;

/**
 * The characters a text may hold. Refused are those the database cannot store (NUL, lone
 * surrogates), those XML and PDF cannot carry (controls, non-characters), line and paragraph
 * separators, and the characters that reorder what people read.
 */
final class Characters {

  private Characters() {}

  static boolean allAdmitted(String text) {
    return text.codePoints().allMatch(Characters::admitted);
  }

  private static boolean admitted(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean separator = c == 0x2028 || c == 0x2029;
    boolean reordering = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean noCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return !(Character.isISOControl(c) || surrogate || separator || reordering || noCharacter);
  }
}
