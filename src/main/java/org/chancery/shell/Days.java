package org.chancery.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Fields in which a day is chosen, in the reader's language; a week begins on Monday. */
public final class Days {

  private Days() {}

  /**
   * A field for a day.
   *
   * @param label its label, in the reader's language
   * @param locale the reader's
   * @return an empty field
   */
  public static DatePicker picker(String label, Locale locale) {
    var picker = new DatePicker(label);
    picker.setLocale(locale);
    var symbols = DateFormatSymbols.getInstance(locale);
    picker.setI18n(
        new DatePickerI18n()
            .setMonthNames(
                IntStream.rangeClosed(1, 12)
                    .mapToObj(
                        month -> Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, locale))
                    .toList())
            .setWeekdays(days(symbols.getWeekdays()))
            .setWeekdaysShort(days(symbols.getShortWeekdays()))
            .setFirstDayOfWeek(1)
            .setToday(Words.say(locale, "shell.days.today"))
            .setCancel(Words.say(locale, "shell.days.cancel")));
    return picker;
  }

  /** Java counts its days from one. */
  private static List<String> days(String... names) {
    return Arrays.asList(names).subList(1, 8);
  }
}
