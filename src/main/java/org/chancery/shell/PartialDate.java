package org.chancery.shell;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * A date as exact as it was agreed: a day, some days, a month, some months or a year. It is never
 * made more exact than its source.
 *
 * @param precision how exact
 * @param first the first day it may mean
 * @param last the last day it may mean
 */
public record PartialDate(Precision precision, LocalDate first, LocalDate last)
    implements Comparable<PartialDate> {

  /** How exact a date is. */
  public enum Precision {
    /** One day: {@code 2023-04-27}. */
    DAY,
    /** Consecutive days: {@code 2023-04-25/2023-04-27}. */
    DAYS,
    /** One month: {@code 2022-10}. */
    MONTH,
    /** Consecutive months: {@code 2024-09/2024-10}. */
    MONTHS,
    /** One year: {@code 2024}. */
    YEAR
  }

  /**
   * A date whose parts fit each other.
   *
   * @throws IllegalArgumentException if it ends before it begins
   */
  public PartialDate {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("Ends before it begins");
    }
  }

  /**
   * One exact day.
   *
   * @param day which
   * @return the day
   */
  public static PartialDate of(LocalDate day) {
    return new PartialDate(Precision.DAY, day, day);
  }

  /**
   * One month.
   *
   * @param month which
   * @return the month
   */
  public static PartialDate of(YearMonth month) {
    return new PartialDate(Precision.MONTH, month.atDay(1), month.atEndOfMonth());
  }

  /**
   * Reads what {@link #toString()} writes (ISO 8601, reduced precision and intervals).
   *
   * @param text for example {@code 2024-09/2024-10}
   * @return the date
   * @throws IllegalArgumentException if it is no such date
   */
  public static PartialDate parse(String text) {
    try {
      var slash = text.indexOf('/');
      if (slash >= 0) {
        var from = parse(text.substring(0, slash));
        var to = parse(text.substring(slash + 1));
        if (from.precision != to.precision) {
          throw new IllegalArgumentException("Not one precision: " + text);
        }
        return switch (from.precision) {
          case DAY -> new PartialDate(Precision.DAYS, from.first, to.last);
          case MONTH -> new PartialDate(Precision.MONTHS, from.first, to.last);
          default -> throw new IllegalArgumentException("No interval of this precision: " + text);
        };
      }
      return switch (text.length()) {
        case 4 -> {
          var year = Year.parse(text);
          yield new PartialDate(Precision.YEAR, year.atDay(1), year.atMonth(12).atEndOfMonth());
        }
        case 7 -> of(YearMonth.parse(text));
        default -> of(LocalDate.parse(text));
      };
    } catch (DateTimeParseException notOne) {
      throw new IllegalArgumentException("Not a date: " + text, notOne);
    }
  }

  /**
   * For people.
   *
   * @param locale the reader's
   * @return for example "September–October 2024" or «сентябрь–октябрь 2024 г.»
   */
  public String in(Locale locale) {
    return Formats.date(this, locale);
  }

  @Override
  public int compareTo(PartialDate other) {
    var byStart = first.compareTo(other.first);
    return byStart != 0 ? byStart : last.compareTo(other.last);
  }

  @Override
  public String toString() {
    return switch (precision) {
      case DAY -> first.toString();
      case DAYS -> first + "/" + last;
      case MONTH -> YearMonth.from(first).toString();
      case MONTHS -> YearMonth.from(first) + "/" + YearMonth.from(last);
      case YEAR -> Year.from(first).toString();
    };
  }
}
