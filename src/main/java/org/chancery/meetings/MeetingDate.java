package org.chancery.meetings;

import java.time.LocalDate;
import java.util.Locale;
import org.chancery.identity.Refused;
import org.chancery.shell.PartialDate;
import org.chancery.shell.PartialDate.Precision;

/**
 * A date that is never more exact than what is known.
 *
 * @param iso {@code 2023-04-27}, {@code 2022-10}, {@code 2024} or two of the same kind: {@code
 *     2024-09/2024-10}
 * @param precision how exactly it is known
 */
public record MeetingDate(String iso, DatePrecision precision) {

  /** Refuses what is no date, ends before it begins, or claims another precision than it has. */
  public MeetingDate {
    var known = parsed(iso).precision();
    var fits =
        switch (precision) {
          case DAY -> known == Precision.DAY;
          case MONTH -> known == Precision.MONTH;
          case MONTH_RANGE -> known == Precision.MONTHS;
          case YEAR -> known == Precision.YEAR;
          case INFERRED -> known == Precision.DAY || known == Precision.DAYS;
        };
    if (!fits) {
      throw new Refused(MeetingsReason.NO_DATE, iso);
    }
  }

  /**
   * The first day that it can mean.
   *
   * @return that day
   */
  public LocalDate first() {
    return PartialDate.parse(iso).first();
  }

  /**
   * The last day that it can mean.
   *
   * @return that day
   */
  public LocalDate last() {
    return PartialDate.parse(iso).last();
  }

  /**
   * The date as people read it, never more exact than what is known.
   *
   * @param locale the reader's
   * @return {@code 27 April 2023}, {@code October 2022}, {@code September–October 2024}
   */
  public String in(Locale locale) {
    return PartialDate.parse(iso).in(locale);
  }

  private static PartialDate parsed(String iso) {
    try {
      return PartialDate.parse(iso);
    } catch (IllegalArgumentException nonsense) {
      throw new Refused(MeetingsReason.NO_DATE, iso);
    }
  }
}
