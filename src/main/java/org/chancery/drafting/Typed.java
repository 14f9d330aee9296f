package org.chancery.drafting;

import org.chancery.identity.Reason;
import org.chancery.identity.Refused;

/**
 * What people typed beside a text, made fit to keep: lines end with one sign, nothing around the
 * words.
 */
final class Typed {

  private Typed() {}

  /**
   * Refuses what is empty, too long, or could not be stored or read.
   *
   * @param typed as it came
   * @param longest the most characters
   * @param length the refusal for none and for too many
   */
  static String words(String typed, int longest, Reason length) {
    var words = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (words.isEmpty() || words.length() > longest) {
      throw new Refused(length, longest, words.length());
    }
    if (!words.codePoints().allMatch(Typed::isReadable)) {
      throw new Refused(DraftingReason.CHARACTERS);
    }
    return words;
  }

  /** The same words without what could not be kept. */
  static String readable(String words) {
    var kept = new StringBuilder(words.length());
    words.codePoints().filter(Typed::isReadable).forEach(kept::appendCodePoint);
    return kept.toString().strip();
  }

  /** Controls and lone surrogates cannot be stored; marks of direction reorder what people read. */
  private static boolean isReadable(int c) {
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
