package org.chancery.review;

import org.chancery.identity.Refused;

/**
 * What people typed, made fit to keep: lines end with one sign, nothing stands around the words.
 */
final class Typed {

  private Typed() {}

  /** Refuses what is too long, and what neither the database nor a workbook could hold. */
  static String words(String typed, int longest, ReviewReason tooLong) {
    var words = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (words.length() > longest) {
      throw new Refused(tooLong, longest, words.length());
    }
    if (!words.codePoints().allMatch(Typed::readable)) {
      throw new Refused(ReviewReason.CHARACTERS);
    }
    return words;
  }

  /**
   * NUL and lone surrogates cannot be stored, other controls and non-characters not written as XML,
   * and marks of direction reorder what people read.
   */
  private static boolean readable(int c) {
    return c == '\n'
        || c == '\t'
        || !(Character.isISOControl(c)
            || Character.getType(c) == Character.SURROGATE
            || (c & 0xFFFE) == 0xFFFE
            || (c >= 0xFDD0 && c <= 0xFDEF)
            || (c >= 0x202A && c <= 0x202E)
            || (c >= 0x2066 && c <= 0x2069));
  }
}
