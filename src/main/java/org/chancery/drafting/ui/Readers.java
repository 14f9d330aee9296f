package org.chancery.drafting.ui;

import java.util.Comparator;
import java.util.List;
import org.chancery.segments.Holder;
import org.chancery.segments.ProtocolOrder;
import org.chancery.segments.Seat;
import org.chancery.segments.Space;
import org.chancery.shell.VisibilitySentence;
import org.chancery.shell.VisibilitySentence.Reader;
import org.jspecify.annotations.Nullable;

/** Who sees a room, in one sentence, and by which seat. */
final class Readers {

  private Readers() {}

  static VisibilitySentence of(
      Space room, List<Seat> seats, List<Holder> holders, TextWords words) {
    var inOrder = inOrder(seats, holders, words);
    var readers = inOrder.stream().map(seat -> reader(seat, holders, words)).toList();
    var sitting =
        inOrder.stream()
            .filter(seat -> seat.until() == null && seat.mayWrite())
            .map(seat -> name(seat, holders, words))
            .distinct()
            .toList();
    return switch (room.kind()) {
      case VAULT, BODY ->
          VisibilitySentence.locked(
              words.say("drafting.sees.own", owner(room, holders, words)), readers);
      case TABLE ->
          VisibilitySentence.released(
              words.say(
                  room.closedAt() == null ? "drafting.sees.table" : "drafting.sees.closed-table",
                  words.listed(sitting.isEmpty() ? all(inOrder, holders, words) : sitting),
                  words.moment(room.openedAt())),
              readers);
      case HALL -> VisibilitySentence.released(words.say("drafting.sees.hall"), readers);
    };
  }

  private static List<Seat> inOrder(List<Seat> seats, List<Holder> holders, TextWords words) {
    var order = holders.stream().sorted(ProtocolOrder.in(words.locale())).map(Holder::id).toList();
    return seats.stream()
        .sorted(Comparator.comparingInt(seat -> order.indexOf(seat.holder())))
        .toList();
  }

  private static List<String> all(List<Seat> seats, List<Holder> holders, TextWords words) {
    return seats.stream().map(seat -> name(seat, holders, words)).distinct().toList();
  }

  private static Reader reader(Seat seat, List<Holder> holders, TextWords words) {
    var rule =
        words.say(seat.mayWrite() ? "drafting.sees.writes" : "drafting.sees.reads")
            + " "
            + words.say("drafting.sees.since", words.moment(seat.since()));
    var until = seat.until();
    return new Reader(
        name(seat, holders, words),
        until == null ? rule : rule + " " + words.say("drafting.sees.until", words.moment(until)));
  }

  private static String name(Seat seat, List<Holder> holders, TextWords words) {
    var who = holder(seat, holders);
    var name = who == null ? words.say("drafting.sees.everyone") : who.names().in(words.locale());
    var capacity = seat.capacity();
    return capacity == null
        ? name
        : words.say(
            "drafting.office.other",
            name,
            words.say(
                "identity.capacity."
                    + capacity.toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
  }

  private static @Nullable Holder holder(Seat seat, List<Holder> holders) {
    return holders.stream().filter(h -> h.id().equals(seat.holder())).findFirst().orElse(null);
  }

  private static String owner(Space room, List<Holder> holders, TextWords words) {
    return holders.stream()
        .filter(h -> h.id().equals(room.holder()))
        .findFirst()
        .map(h -> h.names().in(words.locale()))
        .orElse(room.code());
  }
}
