package org.chancery.documents.docx.reading;

import java.util.Map;
import org.chancery.documents.docx.reading.LeftOut.Kind;
import org.jspecify.annotations.Nullable;

/** Lets through the characters that a text may hold, and says which others there were. */
final class Letters {

  private static final String RAISED_FROM = "0123456789+-()n";
  private static final String RAISED_TO = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ";
  private static final String LOWERED_FROM = "0123456789+-()";
  private static final String LOWERED_TO = "₀₁₂₃₄₅₆₇₈₉₊₋₍₎";

  /** The few signs of the typeface Symbol that belong to the words of an official text. */
  private static final Map<String, String> SYMBOLS =
      Map.of(
          "b7", "•", "b0", "°", "b1", "±", "b3", "≥", "a3", "≤", "b4", "×", "2d", "–", "d7", "·");

  private Letters() {}

  static String admitted(String words, LeftOut leftOut) {
    if (words.chars().allMatch(c -> (c >= ' ' && c < 0x7F) || (c >= 0x400 && c < 0x500))) {
      return words;
    }
    var kept = new StringBuilder(words.length());
    boolean reordering = false;
    boolean refused = false;
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\t' || c == '\n' || c == '\r') {
        kept.append(' ');
      } else if (reorders(c)) {
        reordering = true;
      } else if (refuses(c)) {
        refused = true;
      } else if (c != 0x200B && c != 0xAD && c != 0xFEFF) { // breaks that no one sees
        kept.appendCodePoint(c);
      }
    }
    if (reordering) {
      leftOut.count(Kind.REORDERING_CHARACTERS);
    }
    if (refused) {
      leftOut.count(Kind.REFUSED_CHARACTERS);
    }
    return kept.toString();
  }

  private static boolean reorders(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean refuses(int c) {
    return Character.isISOControl(c)
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || c == 0x2028
        || c == 0x2029
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  /** Raised or lowered figures as letters of their own, or nothing when there are none. */
  static @Nullable String raised(String words, boolean up) {
    String from = up ? RAISED_FROM : LOWERED_FROM;
    String to = up ? RAISED_TO : LOWERED_TO;
    var raised = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      int at = from.indexOf(words.charAt(i));
      if (at < 0) {
        return null;
      }
      raised.append(to.charAt(at));
    }
    return raised.toString();
  }

  /** A sign that Word names by typeface and code, where it is known. */
  static @Nullable String symbol(String typeface, String hexadecimal) {
    String code = hexadecimal.toLowerCase(java.util.Locale.ROOT);
    if (code.matches("f0[0-9a-f]{2}")) {
      return typeface.equals("Symbol") ? SYMBOLS.get(code.substring(2)) : null;
    }
    if (!code.matches("[0-9a-f]{2,5}")) {
      return null;
    }
    int c = Integer.parseInt(code, 16);
    return c < 0x20 || Character.getType(c) == Character.PRIVATE_USE ? null : Character.toString(c);
  }
}
