package org.chancery.administration.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.chancery.identity.Actor;
import org.chancery.shell.Formats;
import org.chancery.shell.Words;
import org.jspecify.annotations.Nullable;

/**
 * Days of mandates, on the clock of whoever keeps them. A mandate begins and ends with the
 * beginning of a day.
 *
 * @param zone whose clock
 * @param locale the reader's
 */
record Dates(ZoneId zone, Locale locale) {

  static Dates of(Actor actor, Locale locale) {
    return new Dates(actor.holder().clock(), locale);
  }

  Instant begins(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  LocalDate today(Instant now) {
    return now.atZone(zone).toLocalDate();
  }

  String day(Instant at) {
    return Formats.day(at.atZone(zone).toLocalDate(), locale);
  }

  /** "from 1 March 2026 to 1 March 2027", or without an end. */
  String validity(Instant since, @Nullable Instant until) {
    return until == null
        ? Words.say(locale, "administration.open-ended", day(since))
        : Words.say(locale, "administration.validity", day(since), day(until));
  }

  DatePicker picker(String key) {
    var picker = new DatePicker(Words.say(locale, key));
    picker.setLocale(locale);
    var symbols = DateFormatSymbols.getInstance(locale);
    picker.setI18n(
        new DatePickerI18n()
            .setMonthNames(
                java.util.stream.IntStream.rangeClosed(1, 12)
                    .mapToObj(
                        month ->
                            java.time.Month.of(month)
                                .getDisplayName(java.time.format.TextStyle.FULL_STANDALONE, locale))
                    .toList())
            .setWeekdays(days(symbols.getWeekdays()))
            .setWeekdaysShort(days(symbols.getShortWeekdays()))
            .setFirstDayOfWeek(1)
            .setToday(Words.say(locale, "administration.today"))
            .setCancel(Words.say(locale, "administration.cancel")));
    return picker;
  }

  /** Java counts its days from one. */
  private static List<String> days(String... names) {
    return Arrays.asList(names).subList(1, 8);
  }
}
