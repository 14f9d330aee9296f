package org.chancery.review.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.chancery.review.ReviewSheet;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.segments.ProtocolOrder;
import org.chancery.segments.Seat;
import org.chancery.shell.VisibilitySentence;
import org.chancery.shell.VisibilitySentence.Reader;
import org.jspecify.annotations.Nullable;

/** Who sees a review, in one sentence, and by which seat at its table. */
final class ReviewReaders {

  private ReviewReaders() {}

  static VisibilitySentence of(ReviewSheet sheet, ReviewPhrases phrases) {
    var order =
        sheet.holders().stream()
            .sorted(ProtocolOrder.in(phrases.locale()))
            .map(Holder::id)
            .toList();
    var readers =
        sheet.seats().stream()
            .filter(seat -> seat.until() == null)
            .sorted(Comparator.comparingInt(seat -> order.indexOf(seat.holder())))
            .map(seat -> reader(seat, sheet.holders(), phrases))
            .toList();
    return VisibilitySentence.released(
        phrases.say(
            sheet.review().closed() ? "review.sees.closed" : "review.sees",
            sheet.council().names()),
        readers);
  }

  private static Reader reader(Seat seat, List<Holder> holders, ReviewPhrases phrases) {
    var name = name(seat.holder(), holders, phrases);
    var capacity = seat.capacity();
    return new Reader(
        capacity == null
            ? name
            : phrases.say(
                "review.author",
                name,
                phrases.say(
                    "identity.capacity." + capacity.toLowerCase(Locale.ROOT).replace('_', '-'))),
        phrases.say(
            seat.mayWrite() ? "review.sees.writes" : "review.sees.reads",
            phrases.moment(seat.since())));
  }

  private static String name(@Nullable HolderId id, List<Holder> holders, ReviewPhrases phrases) {
    return holders.stream()
        .filter(holder -> holder.id().equals(id))
        .findFirst()
        .map(holder -> phrases.in(holder.names()))
        .orElse("—");
  }
}
