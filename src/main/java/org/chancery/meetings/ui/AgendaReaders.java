package org.chancery.meetings.ui;

import java.util.List;
import java.util.Locale;
import org.chancery.meetings.AgendaSheet;
import org.chancery.segments.Holder;
import org.chancery.segments.Seat;
import org.chancery.shell.VisibilitySentence;
import org.chancery.shell.VisibilitySentence.Reader;

/** Who sees an agenda in preparation, in one sentence, and by which seat. */
final class AgendaReaders {

  private AgendaReaders() {}

  static VisibilitySentence of(AgendaSheet sheet, MeetingPhrases phrases) {
    List<Reader> readers =
        sheet.seats().stream()
            .filter(seat -> seat.until() == null)
            .map(seat -> reader(seat, sheet.holders(), phrases))
            .toList();
    return VisibilitySentence.locked(
        phrases.say("meetings.sees.room", sheet.meeting().body().names()), readers);
  }

  private static Reader reader(Seat seat, List<Holder> holders, MeetingPhrases phrases) {
    var holder =
        holders.stream()
            .filter(h -> h.id().equals(seat.holder()))
            .findFirst()
            .map(h -> phrases.in(h.names()))
            .orElse("—");
    var capacity = seat.capacity();
    var who =
        capacity == null
            ? holder
            : phrases.say(
                "meetings.sees.capacity." + capacity.toLowerCase(Locale.ROOT).replace('_', '-'),
                holder);
    return new Reader(
        who, phrases.say(seat.mayWrite() ? "meetings.sees.works" : "meetings.sees.reads"));
  }
}
