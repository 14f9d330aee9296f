package org.chancery.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.drafting.StepLog.Kept;
import org.chancery.identity.Actor;
import org.chancery.identity.Office;
import org.chancery.identity.Offices;
import org.chancery.identity.UseCase;
import org.chancery.segments.MandateId;
import org.chancery.texts.Wording;
import org.chancery.texts.engine.Node;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reading along while a text is open, each time with the reader's own rights: what an open text
 * asks of the database besides keeping commits.
 */
@UseCase
class FollowingTexts {

  private final StepLog log;
  private final Versions versions;
  private final Offices offices;
  private final JdbcClient database;

  FollowingTexts(StepLog log, Versions versions, Offices offices, JdbcClient database) {
    this.log = log;
    this.versions = versions;
    this.offices = offices;
    this.database = database;
  }

  /** Where a text is now. */
  record Whereabouts(int head, Stage stage, boolean mayWrite) {}

  /** None if the actor may not see the text, or not any more. */
  public Optional<Whereabouts> whereabouts(Actor actor, TextId text) {
    return database
        .sql(
            "select head, stage, closed_for, space_id = any ((select writable())::uuid[]) as writes"
                + " from text where space_id = ? and id = ?")
        .params(text.space().id(), text.id())
        .query(FollowingTexts::whereabouts)
        .optional();
  }

  public StepLog.Snapshot snapshot(Actor actor, TextId text, int version) {
    return log.snapshot(text, version).orElseThrow();
  }

  public List<Kept> between(Actor actor, TextId text, int from, int to) {
    return log.between(text, from, to);
  }

  public Node at(Actor actor, TextId text, int version) {
    return log.at(text, version);
  }

  public Map<MandateId, Office> offices(Actor actor, Collection<MandateId> authors) {
    return offices.of(authors);
  }

  /** Keeps a whole wording in between, under the name of whoever wrote last. */
  public void keep(Actor actor, TextId text, int version, Node doc, java.time.Instant at) {
    versions.keepWhole(text, version, Wording.of(doc), actor.id(), at);
  }

  private static Whereabouts whereabouts(ResultSet row, int number) throws SQLException {
    var closed = row.getString("closed_for");
    return new Whereabouts(
        row.getInt("head"),
        Stage.of(
            Stage.valueOf(row.getString("stage")),
            closed == null ? null : ClosedFor.valueOf(closed)),
        row.getBoolean("writes"));
  }
}
