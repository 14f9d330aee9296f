package org.chancery.drafting.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.drafting.DecisionOutcome;
import org.chancery.drafting.Stage;
import org.chancery.drafting.TextKind;
import org.chancery.identity.Actor;
import org.chancery.identity.Office;
import org.chancery.identity.Reason;
import org.chancery.segments.Holder;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceKind;
import org.chancery.shell.Formats;
import org.chancery.shell.Words;
import org.jspecify.annotations.Nullable;

/** How drafting's values are said to one reader. */
record TextWords(Locale locale, ZoneId zone) {

  private static final String HALL = "HALL";
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  static TextWords of(Locale locale, Actor actor) {
    return new TextWords(locale, actor.holder().clock());
  }

  String say(String key, Object... arguments) {
    return Words.say(locale, key, arguments);
  }

  /** Why a verb is not for this reader, said before anything was attempted. */
  String blocked(Reason reason) {
    var brief = reason.key().replace(".refused.", ".blocked.");
    return say(Words.has(locale, brief) ? brief : reason.key());
  }

  /** "Russia, Kazakhstan and Tajikistan". */
  String listed(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    var last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + say("drafting.and") + names.get(last);
  }

  /** The reader's yes is noted, and it is done when these have said it too. */
  String awaited(List<Holder> missing) {
    return say("drafting.awaited", names(missing));
  }

  /** The same of several at once, some of which may be done already. */
  String awaited(DecisionOutcome.Awaited awaited) {
    return awaited.count() == 0
        ? awaited(awaited.missing())
        : say(
            "drafting.awaited.rest", awaited.count(), awaited.waiting(), names(awaited.missing()));
  }

  String names(List<Holder> holders) {
    return listed(holders.stream().map(one -> one.names().in(locale)).toList());
  }

  String kind(TextKind kind) {
    return say("drafting.kind." + key(kind));
  }

  String stage(Stage stage) {
    return say("drafting.stage." + key(stage));
  }

  String language(String language) {
    return say("drafting.language." + language);
  }

  /** Where a text lies, in a word of the reader's: our vault, a table, the hall. */
  String room(SpaceKind kind, String code) {
    return say("drafting.room." + key(kind), tableName(code));
  }

  /** {@code RU-TJ-7F3A} is the table of RU and TJ; its random end is for symbols only. */
  private static String tableName(String code) {
    var last = code.lastIndexOf('-');
    return last < 0 ? code : code.substring(0, last).replace('-', '–');
  }

  /** Where a draft went out to, as a list of codes names it. */
  String releasedTo(String codes) {
    return codes.equals(HALL)
        ? say("drafting.released-to.all")
        : say("drafting.released-to", tables(codes));
  }

  /** Several tables, as a list of codes names them; the hall is everybody. */
  String tables(String codes) {
    return Arrays.stream(codes.split(", "))
        .map(code -> code.equals(HALL) ? say("drafting.to-all") : tableName(code))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  String clock(Instant at) {
    return CLOCK.format(at.atZone(zone));
  }

  String moment(Instant at) {
    return Formats.moment(at, zone, zone, locale);
  }

  /** "Today, 11:20", or the day. */
  String recently(Instant at, Clock now) {
    var day = at.atZone(zone).toLocalDate();
    return day.equals(now.instant().atZone(zone).toLocalDate())
        ? say("drafting.today", clock(at))
        : Formats.day(day, locale);
  }

  /**
   * Towards other segments only capacity and segment are shown, unless theirs lets its offices be
   * seen; inside our own, the office.
   */
  String office(
      @Nullable MandateId mandate,
      Map<MandateId, Office> offices,
      List<Holder> holders,
      Actor reader) {
    var office = mandate == null ? null : offices.get(mandate);
    if (office == null) {
      return say("drafting.office.unknown");
    }
    if (reader.actsFor(office.holder())
        || holders.stream().anyMatch(h -> h.id().equals(office.holder()) && h.namesShown())) {
      return office.name().in(locale);
    }
    return holders.stream()
        .filter(h -> h.id().equals(office.holder()))
        .findFirst()
        .map(
            h ->
                say(
                    "drafting.office.other",
                    h.names().in(locale),
                    say("identity.capacity." + key(office.capacity()))))
        .orElse(office.holderCode());
  }

  /**
   * An author in an open text: among ourselves by office; heads and those who hold an office of a
   * body by office to everybody; others by segment and capacity.
   */
  String author(Office office, List<Holder> holders, Actor reader) {
    return switch (office.capacity()) {
      case HEAD_OF_DELEGATION, SIGNATORY, CHAIR, SECRETARY, DEPOSITARY -> office.name().in(locale);
      case DELEGATE, EXPERT, SEGMENT_ADMINISTRATOR, GUEST, AUDITOR, ADMINISTRATOR, MEMBER ->
          office(office.mandate(), Map.of(office.mandate(), office), holders, reader);
    };
  }

  /** The same by mandate; said to be unknown where its office is not known here. */
  String author(
      MandateId mandate, Map<MandateId, Office> offices, List<Holder> holders, Actor reader) {
    var office = offices.get(mandate);
    return office == null ? say("drafting.office.unknown") : author(office, holders, reader);
  }

  /** Inside our own room everybody is of our side. */
  String ownOffice(MandateId mandate, Map<MandateId, Office> offices) {
    var office = offices.get(mandate);
    return office == null ? say("drafting.office.unknown") : office.name().in(locale);
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
