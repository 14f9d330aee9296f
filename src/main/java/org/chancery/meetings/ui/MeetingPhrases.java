package org.chancery.meetings.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.chancery.identity.Actor;
import org.chancery.meetings.ItemKind;
import org.chancery.meetings.Meeting;
import org.chancery.segments.Bilingual;
import org.chancery.shell.Formats;
import org.chancery.shell.Words;

/**
 * How pages speak of meetings, in the reader's language and zone.
 *
 * @param locale the reader's language
 * @param zone the reader's own zone
 */
record MeetingPhrases(Locale locale, ZoneId zone) {

  static MeetingPhrases of(Locale locale, Actor actor) {
    return new MeetingPhrases(locale, actor.holder().clock());
  }

  String say(String key, Object... arguments) {
    return Words.say(locale, key, arguments);
  }

  String in(Bilingual words) {
    return Formats.glue(words.in(locale), locale);
  }

  String name(Meeting meeting) {
    var number = meeting.number();
    return number == null ? in(meeting.body().names()) : Formats.meeting(number, locale);
  }

  String agenda(int number) {
    return say("meetings.agenda.title", Formats.ofMeeting(number, locale));
  }

  String date(Meeting meeting) {
    return meeting.date().iso().length() == 10
        ? Formats.longDay(meeting.date().first(), locale)
        : meeting.date().in(locale);
  }

  String placeAndDate(Meeting meeting) {
    var date = date(meeting);
    if (meeting.city() == null) {
      return date;
    }
    var within =
        locale.getLanguage().equals("ru")
            ? date.substring(0, 1).toLowerCase(locale) + date.substring(1)
            : date;
    return in(meeting.city()) + ", " + within;
  }

  String host(Meeting meeting) {
    return meeting.host() == null
        ? say("meetings.no-host")
        : say("meetings.hosted-by", meeting.host().names());
  }

  String kind(ItemKind kind) {
    return say("meetings.item." + kind.name().toLowerCase(Locale.ROOT));
  }

  /** In the host's zone, and in the reader's where it differs. */
  String moment(Instant at, Meeting meeting) {
    var host = meeting.zone() == null ? zone : meeting.zone();
    return zone.equals(ZoneOffset.UTC)
        ? Formats.moment(at, host, host, locale)
        : Formats.moment(at, host, zone, locale);
  }
}
