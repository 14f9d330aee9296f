package org.chancery.signing.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

  StatusTag tag(InstrumentState state) {
    return switch (state) {
      case InstrumentState.AwaitingSignatures awaiting ->
          new StatusTag(say("signing.state.awaiting")).provisional();
      case InstrumentState.Concluded concluded ->
          new StatusTag(say("signing.state.concluded")).settled();
    };
  }

  String state(InstrumentState state, List<Holder> holders) {
    return switch (state) {
      case InstrumentState.AwaitingSignatures(var missing) ->
          say("signing.state.awaiting.of", names(missing, holders));
      case InstrumentState.Concluded(var at) -> say("signing.state.concluded.at", moment(at));
    };
  }
}
