package org.chancery.shell;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Words that depend on a number: keys {@code x.one}, {@code x.few}, {@code x.many}. Russian needs
 * all three, English has no {@code few}. The number is place {@code {0}}.
 */
public final class Plural {

  private Plural() {}

  /**
   * Says how many.
   *
   * @param locale the reader's
   * @param key without its ending
   * @param number how many
   * @param others for the places from {@code {1}} on
   * @return the words in the form that the number asks for
   */
  public static String say(Locale locale, String key, long number, Object... others) {
    var arguments = Stream.concat(Stream.of(number), Stream.of(others)).toArray();
    return Words.say(locale, key + "." + form(locale, number), arguments);
  }

  /**
   * The grammatical form.
   *
   * @param locale the language
   * @param number how many
   * @return {@code one}, {@code few} or {@code many}
   */
  public static String form(Locale locale, long number) {
    var n = Math.abs(number);
    if (!Formats.russian(locale)) {
      return n == 1 ? "one" : "many";
    }
    var tens = n % 100;
    var ones = n % 10;
    if (tens >= 11 && tens <= 14) {
      return "many";
    }
    return ones == 1 ? "one" : ones >= 2 && ones <= 4 ? "few" : "many";
  }
}
