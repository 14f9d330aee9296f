package org.chancery.drafting;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.segments.HolderKind;
import org.chancery.segments.Seat;
import org.chancery.segments.SpaceKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Derives where a text stands from its revisions, the seats of its table and the answers given. */
@Component
class Standings {

  private final JdbcClient database;

  Standings(JdbcClient database) {
    this.database = database;
  }

  Standing of(
      SpaceKind kind, int head, List<Revision> revisions, List<Seat> seats, List<Holder> holders) {
    if (kind != SpaceKind.TABLE || revisions.isEmpty()) {
      return new Standing.NotAtATable();
    }
    var latest = revisions.getLast();
    if (latest.version() != head) {
      return new Standing.MovedOn(latest);
    }
    var answers = answers(latest);
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

  private Map<HolderId, Instant> answers(Revision revision) {
    var answers = new HashMap<HolderId, Instant>();
    database
        .sql(
            "select holder_id, at from agreement where space_id = ? and revision_id = ? and hash = ?")
        .params(revision.id().space().id(), revision.id().id(), revision.fingerprint().hex())
        .query(
            row -> {
              answers.put(
                  new HolderId(row.getObject("holder_id", UUID.class)),
                  row.getTimestamp("at").toInstant());
            });
    return answers;
  }
}
