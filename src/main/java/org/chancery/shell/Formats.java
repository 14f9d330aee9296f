package org.chancery.shell;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

/** How dates, times, numbers and fingerprints are written for people, in one place. */
public final class Formats {

  /** Keeps two words on one line. */
  static final char GLUE = '\u00a0';

  private static final String JOINER = "\u2060";
  private static final Pattern LONELY_WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}])([\\p{L}]|из|на|не|по|до|от|об|за) (?=\\S)");
  private static final Pattern NUMBER_AND_WORD = Pattern.compile("(\\d) (?=[\\p{L}%])");
  private static final Pattern SIGN_AND_NUMBER = Pattern.compile("([№§]) (?=\\d)");
  private static final Pattern DASH = Pattern.compile(" (?=[—–] )");
  private static final Pattern NUMBER_WITH_ENDING =
      Pattern.compile("(\\d)-(?=\\p{IsCyrillic}{1,3}(?!\\p{L}))");

  private Formats() {}

  static boolean russian(Locale locale) {
    return locale.getLanguage().equals("ru");
  }

  /**
   * A date with its own precision.
   *
   * @param date the date
   * @param locale the reader's
   * @return for example "September–October 2024" or «сентябрь–октябрь 2024 г.»
   */
  public static String date(PartialDate date, Locale locale) {
    var from = date.first();
    var to = date.last();
    var sameYear = from.getYear() == to.getYear();
    return switch (date.precision()) {
      case DAY -> day(from, locale);
      case DAYS ->
          from.equals(to)
              ? day(from, locale)
              : sameYear && from.getMonth() == to.getMonth()
                  ? from.getDayOfMonth() + "–" + day(to, locale)
                  : (sameYear ? pattern("d MMMM", from, locale) : day(from, locale))
                      + GLUE
                      + "– "
                      + day(to, locale);
      case MONTH -> pattern("LLLL", from, locale) + year(from, locale);
      case MONTHS ->
          sameYear
              ? pattern("LLLL", from, locale)
                  + (from.getMonth() == to.getMonth() ? "" : "–" + pattern("LLLL", to, locale))
                  + year(to, locale)
              : pattern("LLLL", from, locale)
                  + year(from, locale)
                  + GLUE
                  + "– "
                  + pattern("LLLL", to, locale)
                  + year(to, locale);
      case YEAR -> year(from, locale).substring(1);
    };
  }

  /**
   * An exact day.
   *
   * @param day the day
   * @param locale the reader's
   * @return "27 April 2023" or «27 апреля 2023 г.»
   */
  public static String day(LocalDate day, Locale locale) {
    return pattern("d MMMM", day, locale) + year(day, locale);
  }

  /**
   * A day with its name.
   *
   * @param day the day
   * @param locale the reader's
   * @return "Tuesday, 12 March 2024" or «Вторник, 12 марта 2024 г.»
   */
  public static String longDay(LocalDate day, Locale locale) {
    return capital(pattern("EEEE", day, locale)) + ", " + day(day, locale);
  }

  /**
   * A day in a narrow column, without its year.
   *
   * @param day the day
   * @param locale the reader's
   * @return "Fri 15 March" or «Пт, 15 марта»
   */
  public static String shortDay(LocalDate day, Locale locale) {
    return capital(pattern("EEE", day, locale))
        + (russian(locale) ? ", " : GLUE)
        + pattern("d MMMM", day, locale);
  }

  /**
   * A moment in one zone.
   *
   * @param at the moment
   * @param zone whose clock
   * @param locale the reader's
   * @return "19 April 2023, 16:05"
   */
  public static String moment(Instant at, ZoneId zone, Locale locale) {
    var there = at.atZone(zone);
    return day(there.toLocalDate(), locale) + ", " + pattern("HH:mm", there, locale);
  }

  /**
   * The time on the clocks of a place.
   *
   * @param at the moment
   * @param zone the place
   * @param locale the reader's
   * @return "18:00 in Moscow"
   */
  public static String time(Instant at, ZoneId zone, Locale locale) {
    return pattern("HH:mm", at.atZone(zone), locale) + GLUE + Words.place(zone, locale);
  }

  /**
   * A moment on two clocks: the host's first, the reader's second where it differs.
   *
   * @param at the moment
   * @param host where it takes effect
   * @param mine where the reader is
   * @param locale the reader's
   * @return "15 March 2024, 18:00 in Moscow (20:00 in Dushanbe)"
   */
  public static String moment(Instant at, ZoneId host, ZoneId mine, Locale locale) {
    var there = day(at.atZone(host).toLocalDate(), locale) + ", " + time(at, host, locale);
    if (sameClock(at, host, mine)) {
      return there;
    }
    var sameDay = at.atZone(host).toLocalDate().equals(at.atZone(mine).toLocalDate());
    return there
        + " ("
        + (sameDay ? "" : shortDay(at.atZone(mine).toLocalDate(), locale) + ", ")
        + time(at, mine, locale)
        + ")";
  }

  /**
   * A moment in universal time, for the accessible description and on hover.
   *
   * @param at the moment
   * @param locale the reader's
   * @return "15 March 2024, 15:00 UTC"
   */
  public static String universal(Instant at, Locale locale) {
    return moment(at, ZoneOffset.UTC, locale) + GLUE + "UTC";
  }

  static boolean sameClock(Instant at, ZoneId one, ZoneId other) {
    return one.getRules().getOffset(at).equals(other.getRules().getOffset(at));
  }

  /**
   * An ordinal number, in Russian in the neuter nominative.
   *
   * @param number from 1
   * @param locale the reader's
   * @return "21st" or «21-е», unbreakable
   */
  public static String ordinal(int number, Locale locale) {
    if (russian(locale)) {
      return number + JOINER + "-" + JOINER + "е";
    }
    var hundred = number % 100;
    var ending =
        hundred >= 11 && hundred <= 13
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return number + ending;
  }

  /**
   * The name of a meeting by its number.
   *
   * @param number from 1
   * @param locale the reader's
   * @return "21st meeting" or «21-е заседание»
   */
  public static String meeting(int number, Locale locale) {
    return Words.say(locale, "shell.meeting", ordinal(number, locale));
  }

  /**
   * The name of a meeting as something belongs to it.
   *
   * @param number from 1
   * @param locale the reader's
   * @return "21st meeting" (as in "agenda of the …") or «21-го заседания»
   */
  public static String ofMeeting(int number, Locale locale) {
    return Words.say(
        locale,
        "shell.meeting-of",
        russian(locale) ? number + JOINER + "-" + JOINER + "го" : ordinal(number, locale));
  }

  /**
   * A fingerprint short enough to compare by eye.
   *
   * @param hex SHA-256 in lower-case hexadecimal
   * @return "9f2c 41d7 a0b8 6e53 … 17c4"
   */
  public static String fingerprint(String hex) {
    return hex.length() <= 20
        ? grouped(hex)
        : grouped(hex.substring(0, 16)) + " … " + hex.substring(hex.length() - 4);
  }

  /**
   * A whole fingerprint in groups of four.
   *
   * @param hex hexadecimal
   * @return all of it
   */
  public static String grouped(String hex) {
    return hex.replaceAll("(.{4})(?!$)", "$1 ");
  }

  /**
   * The size of a file.
   *
   * @param bytes how many
   * @param locale the reader's
   * @return "312 kB" or «1,4 МБ»
   */
  public static String size(long bytes, Locale locale) {
    var number = NumberFormat.getNumberInstance(locale);
    if (bytes < 1000) {
      return bytes + String.valueOf(GLUE) + (russian(locale) ? "байт" : "bytes");
    }
    if (bytes < 999_500) {
      number.setMaximumFractionDigits(0);
      return number.format(bytes / 1000.0) + GLUE + (russian(locale) ? "КБ" : "kB");
    }
    number.setMaximumFractionDigits(1);
    return number.format(bytes / 1_000_000.0) + GLUE + (russian(locale) ? "МБ" : "MB");
  }

  /**
   * Puts no-break spaces where a line must not end: after one-letter words, between numbers and
   * their words, before dashes; «22-го» is kept whole. English is left as it is.
   *
   * @param text a sentence
   * @param locale its language
   * @return the sentence with glue
   */
  public static String glue(String text, Locale locale) {
    if (!russian(locale) || text.length() < 3) {
      return text;
    }
    var glued = text;
    glued = LONELY_WORD.matcher(glued).replaceAll("$1" + GLUE);
    glued = NUMBER_AND_WORD.matcher(glued).replaceAll("$1" + GLUE);
    glued = SIGN_AND_NUMBER.matcher(glued).replaceAll("$1" + GLUE);
    glued = DASH.matcher(glued).replaceAll(String.valueOf(GLUE));
    return NUMBER_WITH_ENDING.matcher(glued).replaceAll("$1" + JOINER + "-" + JOINER);
  }

  private static String year(LocalDate day, Locale locale) {
    return GLUE + pattern("uuuu", day, locale) + (russian(locale) ? GLUE + "г." : "");
  }

  private static String pattern(String pattern, TemporalAccessor time, Locale locale) {
    var language = russian(locale) ? Locale.of("ru") : Locale.UK;
    return DateTimeFormatter.ofPattern(pattern, language).format(time).replace(' ', GLUE);
  }

  /**
   * Begins a line with a capital letter, as month names need where they stand alone.
   *
   * @param word any words
   * @return the same with a capital first letter
   */
  public static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
