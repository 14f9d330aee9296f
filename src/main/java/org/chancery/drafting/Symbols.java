package org.chancery.drafting;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
