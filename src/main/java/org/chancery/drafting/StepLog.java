package org.chancery.drafting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.chancery.segments.MandateId;
import org.chancery.texts.engine.Applying;
import org.chancery.texts.engine.Node;
import org.chancery.texts.engine.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The life of a text as rows: one for each step, and whole wordings now and then between which
 * steps are read. A version is a number of steps.
 */
@Component
class StepLog {

  /**
   * After so many steps a whole wording is kept again, so that opening a text stays quick; where
   * many write at once, after those of a second.
   */
  static final int BETWEEN_SNAPSHOTS = 500;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient database;
  private final DataSource connections;

  StepLog(JdbcClient database, DataSource connections) {
    this.database = database;
    this.connections = connections;
  }

  /**
   * A step that the database has.
   *
   * @param version the version after it
   * @param step what it does
   * @param commit to which commit of its author it belongs
   * @param by whose
   * @param at when
   */
  record Kept(int version, Step step, UUID commit, MandateId by, Instant at) {}

  /** A whole wording that was kept, and its version. */
  record Snapshot(int version, Node doc) {}

  /** The latest whole wording at or before a version. */
  Optional<Snapshot> snapshot(TextId text, int version) {
    return database
        .sql(
            "select version, body from text_version where space_id = ? and text_id = ? and version"
                + " <= ? order by version desc limit 1")
        .params(text.space().id(), text.id(), version)
        .query((row, number) -> new Snapshot(row.getInt(1), tree(row.getString(2))))
        .optional();
  }

  /** The tree of a version. */
  Node at(TextId text, int version) {
    var nearest = snapshot(text, version).orElseThrow();
    return replay(nearest.doc(), between(text, nearest.version(), version));
  }

  /** The steps that lead from one version to another, in order. */
  List<Kept> between(TextId text, int from, int to) {
    return from >= to
        ? List.of()
        : database
            .sql(
                "select version, body, commit_id, by_mandate, at from step where space_id = ? and"
                    + " text_id = ? and version > ? and version <= ? order by version")
            .params(text.space().id(), text.id(), from, to)
            .query(StepLog::kept)
            .list();
  }

  /** Whether a commit is already kept: an author whose answer was lost sends it again. */
  boolean knows(TextId text, UUID commit) {
    return database
        .sql(
            "select exists (select from step where space_id = ? and text_id = ? and commit_id = ?)")
        .params(text.space().id(), text.id(), commit)
        .query(Boolean.class)
        .single();
  }

  /** Appends the steps of one act, in its own transaction, whose scope is its author's. */
  void append(TextId text, int head, List<Step> steps, UUID commit, MandateId by, Instant at) {
    var version = head;
    for (var step : steps) {
      version++;
      database
          .sql(
              "insert into step (space_id, text_id, version, body, commit_id, by_mandate, at)"
                  + " values (?, ?, ?, ?, ?, ?, ?)")
          .params(
              text.space().id(),
              text.id(),
              version,
              step.toJson(),
              commit,
              by.id(),
              Timestamp.from(at))
          .update();
    }
  }

  /** What came of a flush. */
  enum Flushed {
    KEPT,
    /** The text has moved on, stands at another stage or is closed. */
    MOVED_ON,
    /** One of the authors may not write here any more. */
    NO_RIGHT
  }

  /**
   * Appends what several authors wrote, in one statement and one commit of its own; the database
   * asks for each author's right to write at this instant.
   */
  Flushed flush(TextId text, Stage stage, int head, List<Kept> steps, Instant at) {
    var authors = new ArrayList<UUID>(steps.size());
    var commits = new ArrayList<UUID>(steps.size());
    var bodies = new ArrayList<String>(steps.size());
    for (var step : steps) {
      authors.add(step.by().id());
      commits.add(step.commit());
      bodies.add(step.step().toJson());
    }
    try (var connection = connections.getConnection();
        var call =
            connection.prepareStatement("select gate.append_steps(?, ?, ?, ?, ?, ?, ?, ?)")) {
      Array[] arrays = {
        connection.createArrayOf("uuid", authors.toArray()),
        connection.createArrayOf("uuid", commits.toArray()),
        connection.createArrayOf("text", bodies.toArray())
      };
      call.setObject(1, text.space().id());
      call.setObject(2, text.id());
      call.setString(3, stage.name());
      call.setInt(4, head);
      for (int i = 0; i < arrays.length; i++) {
        call.setArray(5 + i, arrays[i]);
      }
      call.setTimestamp(8, Timestamp.from(at));
      try (var answer = call.executeQuery()) {
        answer.next();
        return switch (answer.getInt(1)) {
          case -1 -> Flushed.MOVED_ON;
          case -2 -> Flushed.NO_RIGHT;
          default -> Flushed.KEPT;
        };
      }
    } catch (SQLException failure) {
      throw new org.springframework.jdbc.UncategorizedSQLException(
          "appending steps", null, failure);
    }
  }

  /** The tree after kept steps. */
  static Node replay(Node doc, List<Kept> steps) {
    return Applying.replay(doc, steps.stream().map(Kept::step).toList());
  }

  static Node tree(String body) {
    return Node.fromJson(JSON.readTree(body));
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getInt("version"),
        Step.read(JSON.readTree(row.getString("body"))),
        row.getObject("commit_id", UUID.class),
        new MandateId(row.getObject("by_mandate", UUID.class)),
        row.getTimestamp("at").toInstant());
  }
}
