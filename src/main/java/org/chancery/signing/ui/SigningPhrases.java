package org.chancery.signing.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chancery.identity.Actor;
import org.chancery.segments.Bilingual;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.shell.Formats;
import org.chancery.shell.StatusTag;
import org.chancery.shell.Words;
import org.chancery.signing.InstrumentState;

/** How signing's values are said to one reader. */
record SigningPhrases(Locale locale, ZoneId zone) {

  static SigningPhrases of(Locale locale, Actor actor) {
    return new SigningPhrases(locale, actor.holder().clock());
  }

  String say(String key, Object... arguments) {
    return Words.say(locale, key, arguments);
  }

  String in(Bilingual names) {
    return names.in(locale);
  }

  String moment(Instant at) {
    return Formats.moment(at, zone, zone, locale);
  }

  String day(Instant at) {
    return Formats.day(at.atZone(zone).toLocalDate(), locale);
  }

  String language(String language) {
    return say("signing.language." + language);
  }

  String languages(List<String> languages) {
    return languages.stream().map(this::language).collect(Collectors.joining(", "));
  }

  String names(List<HolderId> some, List<Holder> holders) {
    var names = some.stream().map(id -> in(holder(id, holders).names())).toList();
    var last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + say("signing.and") + names.get(last);
  }

  /** The state the party belongs to: its plate, as on the table of a conference. */
  static Holder side(HolderId agency, List<Holder> holders) {
    var holder = holder(agency, holders);
    var segment = holder.segment();
    return segment == null ? holder : holder(segment, holders);
  }

  static Holder holder(HolderId id, List<Holder> holders) {
    return holders.stream().filter(h -> Objects.equals(h.id(), id)).findFirst().orElseThrow();
  }

  /** The same by the clock of somebody else: a party's days are its own. */
  SigningPhrases on(ZoneId other) {
    return new SigningPhrases(locale, other);
  }

  /** The last day of a period whose end is exclusive. */
  String lastDay(Instant until) {
    return Formats.day(until.minusMillis(1).atZone(zone).toLocalDate(), locale);
  }

  String day(LocalDate day) {
    return Formats.day(day, locale);
  }

  long kilobytes(long bytes) {
    return (bytes + 1023) / 1024;
  }

  /** How a value of an enumeration is written in the key of its words. */
  String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  StatusTag tag(InstrumentState state) {
    var tag =
        new StatusTag(
            switch (state) {
              // with its day, since the day may be yet to come
              case InstrumentState.InForce(var since) ->
                  say("signing.state.in-force.of", day(since));
              case InstrumentState.Terminated(var since) ->
                  say("signing.state.terminated.of", day(since));
              default -> say("signing.state." + key(state));
            });
    return switch (state) {
      case InstrumentState.AwaitingInitials _,
          InstrumentState.AwaitingPowers _,
          InstrumentState.AwaitingSignatures _,
          InstrumentState.AwaitingConfirmation _ ->
          tag.provisional();
      case InstrumentState.Concluded _, InstrumentState.Deposited _, InstrumentState.InForce _ ->
          tag.settled();
      case InstrumentState.Declined _, InstrumentState.Terminated _ -> tag;
    };
  }

  String state(InstrumentState state, List<Holder> holders) {
    var key = "signing.state." + key(state) + ".of";
    return switch (state) {
      case InstrumentState.AwaitingInitials(var missing) -> say(key, names(missing, holders));
      case InstrumentState.AwaitingPowers(var missing) -> say(key, names(missing, holders));
      case InstrumentState.AwaitingSignatures(var missing) -> say(key, names(missing, holders));
      case InstrumentState.AwaitingConfirmation(var missing) -> say(key, names(missing, holders));
      case InstrumentState.Declined(var by, var at) ->
          say(key, in(holder(by, holders).names()), moment(at));
      case InstrumentState.Concluded(var at) -> say(key, moment(at));
      case InstrumentState.Deposited(var at) -> say(key, moment(at));
      case InstrumentState.InForce(var since) -> say(key, day(since));
      case InstrumentState.Terminated(var since) -> say(key, day(since));
    };
  }

  private static String key(InstrumentState state) {
    return switch (state) {
      case InstrumentState.AwaitingInitials _ -> "initials";
      case InstrumentState.AwaitingPowers _ -> "powers";
      case InstrumentState.AwaitingSignatures _ -> "awaiting";
      case InstrumentState.AwaitingConfirmation _ -> "confirmation";
      case InstrumentState.Declined _ -> "declined";
      case InstrumentState.Concluded _ -> "concluded";
      case InstrumentState.Deposited _ -> "deposited";
      case InstrumentState.InForce _ -> "in-force";
      case InstrumentState.Terminated _ -> "terminated";
    };
  }
}
