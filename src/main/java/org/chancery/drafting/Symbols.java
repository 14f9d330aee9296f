package org.chancery.drafting;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.segments.Commission;
import org.chancery.segments.Holder;
import org.chancery.segments.Space;

/**
 * Codes of tables and symbols given at them. Neither counts anything that its reader may not see.
 */
final class Symbols {

  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int LONGEST = 60;
  private static final Pattern PARTS = Pattern.compile("[A-Z0-9]+(/[A-Za-z0-9][A-Za-z0-9.-]*)+");
  private static final Pattern REVISED = Pattern.compile("/Rev\\.(\\d{1,6})$");
  private static final SecureRandom RANDOM = new SecureRandom();

  private Symbols() {}

  /** {@code RU-TJ-7F3A}: the parties in the order of their codes, then four random letters. */
  static String tableCode(Collection<Holder> parties) {
    var random = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      random.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return parties.stream().map(Holder::code).sorted().collect(Collectors.joining("-"))
        + "-"
        + random;
  }

  /** {@code IC/RU-TJ-7F3A/1}, its revisions {@code …/1/Rev.1}. */
  static String atTable(Commission commission, Space table, int number) {
    return commission.symbolPrefix() + "/" + table.code() + "/1" + suffix(number);
  }

  /** Which in the row of its work's symbols at a table a symbol is: the first is 1. */
  static int number(String symbol) {
    var revised = REVISED.matcher(symbol);
    return revised.find() ? Integer.parseInt(revised.group(1)) + 1 : 1;
  }

  /** What all symbols in the row of a work have in common: the first of them. */
  static String ofWork(String symbol) {
    return REVISED.matcher(symbol).replaceFirst("");
  }

  /**
   * Which symbol comes next in one language: the latest that the other languages have, if this one
   * has it not yet, so that an equal symbol means the same state of the work; else a new one.
   *
   * @param own those in this language
   * @param others those in the other languages
   */
  static int next(Stream<String> own, Stream<String> others) {
    var last = own.mapToInt(Symbols::number).max().orElse(0);
    var most = others.mapToInt(Symbols::number).max().orElse(0);
    return last < most ? most : last + 1;
  }

  /** {@code IC/21/2}: the commission's prefix, then parts of letters, digits, points, hyphens. */
  static boolean wellFormed(Commission commission, String symbol) {
    return symbol.length() <= LONGEST
        && symbol.startsWith(commission.symbolPrefix() + "/")
        && PARTS.matcher(symbol).matches();
  }

  private static String suffix(int number) {
    return number == 1 ? "" : "/Rev." + (number - 1);
  }
}
