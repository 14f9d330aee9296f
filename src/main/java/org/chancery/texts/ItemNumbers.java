package org.chancery.texts;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How the items of lists are numbered in a language, as {@code itemNumber} in {@code
 * frontend/src/text-editor/numbering.ts} does: "(a)", "(ii)", "(3)".
 *
 * @param letters the letters that count, in their order
 * @param forms a form for each level: {a} stands for a letter, {i} for a Roman number, {1} for
 *     digits; the last one is for all deeper levels as well
 */
public record ItemNumbers(String letters, List<String> forms) {

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
  private static final String[] SIGNS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int[] WORTHS = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

  /** Keeps its own copy of the forms. */
  public ItemNumbers {
    forms = List.copyOf(forms);
  }

  /** From the words of a language, where blanks part the forms. */
  public static ItemNumbers of(String letters, String forms) {
    return new ItemNumbers(letters, List.of(SPACE.split(forms)));
  }

  /** The number of an item; empty for an item of a list with bullets, which has none. */
  public String of(Block item) {
    return item.number().isEmpty() ? "" : of(Integer.parseInt(item.number()), item.level());
  }

  /** The number of the item at a place, counted from 1, at a level, counted from 0. */
  public String of(int place, int level) {
    return forms
        .get(Math.min(level, forms.size() - 1))
        .replace("{a}", letter(place))
        .replace("{i}", roman(place))
        .replace("{1}", Integer.toString(place));
  }

  private String letter(int place) {
    int rest = (place - 1) / letters.length();
    return (rest > 0 ? letter(rest) : "") + letters.charAt((place - 1) % letters.length());
  }

  private static String roman(int place) {
    StringBuilder number = new StringBuilder();
    int rest = place;
    for (int i = 0; i < WORTHS.length; i++) {
      while (rest >= WORTHS[i]) {
        number.append(SIGNS[i]);
        rest -= WORTHS[i];
      }
    }
    return number.toString();
  }
}
