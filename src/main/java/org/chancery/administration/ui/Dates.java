package org.chancery.administration.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.chancery.identity.Actor;
import org.chancery.shell.Days;
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
    return Days.picker(Words.say(locale, key), locale);
  }
}
