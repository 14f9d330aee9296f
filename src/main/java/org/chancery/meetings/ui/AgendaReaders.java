package org.chancery.meetings.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chancery.meetings.AgendaSheet;
import org.chancery.meetings.AgendaStanding;
import org.chancery.meetings.Approval;
import org.chancery.segments.Holder;
import org.chancery.segments.Seat;
import org.chancery.shell.VisibilitySentence;
import org.chancery.shell.VisibilitySentence.Reader;

/**
 * Who sees an agenda, in one sentence, and by which seat: until its approval the room of its body;
 * afterwards all see the circulated paper, and the room its working copy.
 */
final class AgendaReaders {

  private AgendaReaders() {}

  static VisibilitySentence of(AgendaSheet sheet, MeetingPhrases phrases) {
    List<Reader> readers =
        sheet.seats().stream()
            .filter(seat -> seat.until() == null)
            .map(seat -> reader(seat, sheet.holders(), phrases))
            .toList();
    var body = sheet.meeting().body().names();
    return switch (sheet.standing()) {
      case AgendaStanding.InPreparation() ->
          VisibilitySentence.locked(phrases.say("meetings.sees.room", body), readers);
      case AgendaStanding.Approved(Approval approval) ->
          VisibilitySentence.released(
              phrases.say("meetings.sees.approved", approval.symbol(), body),
              all(approval, sheet, readers, phrases));
      case AgendaStanding.ChangedSinceApproval(Approval last, String next) ->
          VisibilitySentence.locked(
              phrases.say("meetings.sees.changed", last.symbol(), body),
              all(last, sheet, readers, phrases));
    };
  }

  /** The circulated paper is read by everyone, the working copy by the room. */
  private static List<Reader> all(
      Approval approval, AgendaSheet sheet, List<Reader> room, MeetingPhrases phrases) {
    var everyone =
        new Reader(
            phrases.say("meetings.sees.everyone"),
            phrases.say(
                "meetings.sees.circulated",
                approval.symbol(),
                phrases.moment(approval.at(), sheet.meeting())));
    return Stream.concat(Stream.of(everyone), room.stream()).toList();
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
