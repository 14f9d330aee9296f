package org.chancery.documents.docx.reading;

import java.util.HashMap;
import java.util.Map;
import org.chancery.documents.docx.reading.Numbering.Sequence;

/**
 * Counts as Word does, for the places where our texts have no number of their own: cells of tables
 * and headings of chapters.
 */
final class Counters {

  private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";
  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int LARGEST_ROMAN = 3999;

  private final Map<String, int[]> counts = new HashMap<>();
  private final Map<Integer, Boolean> seen = new HashMap<>();

  /** Counts one paragraph and says its number: "2.1.", "•", or nothing. */
  String next(Sequence sequence, int level) {
    int[] count =
        counts.computeIfAbsent(sequence.definition(), definition -> new int[Numbering.LEVELS]);
    boolean first = seen.put(sequence.id(), true) == null;
    for (int i = 0; first && i < Numbering.LEVELS; i++) {
      if (sequence.restarts().get(i)) {
        count[i] = 0;
      }
    }
    count[level] = count[level] == 0 ? sequence.level(level).start() : count[level] + 1;
    for (int i = level + 1; i < Numbering.LEVELS; i++) {
      count[i] = 0;
    }
    return drawn(sequence, level, count);
  }

  private static String drawn(Sequence sequence, int level, int[] count) {
    Level shown = sequence.level(level);
    if (shown.isBullet()) {
      return "•";
    }
    var text = new StringBuilder();
    String pattern = shown.text();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : ' ';
      if (c == '%' && next >= '1' && next <= '9') {
        int at = next - '1';
        Level part = sequence.level(at);
        int number = count[at] == 0 ? part.start() : count[at];
        text.append(number(shown.plain() ? "decimal" : part.format(), number));
        i++;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  static String number(String format, int number) {
    return switch (format) {
      case "lowerLetter" -> letters(LATIN, number);
      case "upperLetter" -> letters(LATIN, number).toUpperCase(java.util.Locale.ROOT);
      case "russianLower" -> letters(RUSSIAN, number);
      case "russianUpper" -> letters(RUSSIAN, number).toUpperCase(java.util.Locale.ROOT);
      case "lowerRoman" -> roman(number);
      case "upperRoman" -> roman(number).toUpperCase(java.util.Locale.ROOT);
      case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
      case "none" -> "";
      default -> Integer.toString(number);
    };
  }

  /** After the last letter Word doubles: aa, bb. */
  private static String letters(String alphabet, int number) {
    if (number < 1) {
      return Integer.toString(number);
    }
    char letter = alphabet.charAt((number - 1) % alphabet.length());
    return String.valueOf(letter).repeat(Math.min((number - 1) / alphabet.length() + 1, 10));
  }

  private static String roman(int number) {
    if (number < 1 || number > LARGEST_ROMAN) {
      return Integer.toString(number);
    }
    var text = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        text.append(SIGNS[i]);
        rest -= VALUES[i];
      }
    }
    return text.toString();
  }
}
