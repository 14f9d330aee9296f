package org.chancery.drafting;

import java.util.List;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.segments.HolderKind;
import org.chancery.segments.Seat;
import org.chancery.segments.SpaceKind;
import org.springframework.stereotype.Component;

/** Derives where a text stands from its revisions, the seats of its table and the answers given. */
@Component
class Standings {

  Standing of(
      SpaceKind kind,
      Stage stage,
      List<Versions.Answered> revisions,
      List<Seat> seats,
      List<Holder> holders) {
    var asked = revisions.stream().filter(one -> one.revision().symbol() != null).toList();
    if (kind != SpaceKind.TABLE) {
      return new Standing.NotAtATable();
    }
    if (asked.isEmpty()) {
      return new Standing.NeverAsked();
    }
    var latest = asked.getLast().revision();
    if (stage != Stage.FROZEN && stage != Stage.WITHDRAWN) {
      return new Standing.MovedOn(latest);
    }
    var answers = asked.getLast().yes();
    var parties =
        holders.stream()
            .filter(h -> h.kind() == HolderKind.SEGMENT && writes(h.id(), seats))
            .map(h -> new Agreement(h, answers.get(h.id())))
            .toList();
    return !parties.isEmpty() && parties.stream().allMatch(Agreement::given)
        ? new Standing.Agreed(latest, parties)
        : new Standing.Proposed(latest, parties);
  }

  private static boolean writes(HolderId holder, List<Seat> seats) {
    return seats.stream().anyMatch(s -> s.mayWrite() && holder.equals(s.holder()));
  }
}
