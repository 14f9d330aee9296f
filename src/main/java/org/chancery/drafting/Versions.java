package org.chancery.drafting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.chancery.texts.Fingerprint;
import org.chancery.texts.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The insert-only rows of a text: every version of its words, and its frozen revisions. */
@Component
class Versions {

  private static final String REVISIONS =
      "select space_id, id, text_id, version, number, symbol, title, occasion, name, hash,"
          + " by_mandate, at from revision ";

  private final JdbcClient database;
  private final StepLog log;

  Versions(JdbcClient database, StepLog log) {
    this.database = database;
    this.log = log;
  }

  void add(TextId text, int version, Wording wording, MandateId by, Instant at) {
    database
        .sql(
            "insert into text_version (space_id, text_id, version, body, hash, by_mandate, at)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            text.space().id(),
            text.id(),
            version,
            wording.canonical(),
            wording.fingerprint().hex(),
            by.id(),
            Timestamp.from(at))
        .update();
  }

  /** Keeps a whole wording where there is none yet, so that nothing needs to be replayed there. */
  void keepWhole(TextId text, int version, Wording wording, MandateId by, Instant at) {
    database
        .sql(
            "insert into text_version (space_id, text_id, version, body, hash, by_mandate, at)"
                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
        .params(
            text.space().id(),
            text.id(),
            version,
            wording.canonical(),
            wording.fingerprint().hex(),
            by.id(),
            Timestamp.from(at))
        .update();
  }

  Wording wording(TextId text, int version) {
    return Wording.of(log.at(text, version));
  }

  void freeze(Revision revision, Wording wording) {
    database
        .sql(
            "insert into revision (space_id, id, text_id, language, version, number, symbol, title,"
                + " occasion, name, body, hash, by_mandate, at) values (:space, :id, :text, (select"
                + " t.language from text t where t.space_id = :space and t.id = :text), :version,"
                + " :number, :symbol, :title, :occasion, :name, :body, :hash, :by, :at)")
        .param("space", revision.id().space().id())
        .param("id", revision.id().id())
        .param("text", revision.text().id())
        .param("version", revision.version())
        .param("number", revision.number())
        .param("symbol", revision.symbol(), java.sql.Types.VARCHAR)
        .param("title", revision.title())
        .param("occasion", revision.occasion().name())
        .param("name", revision.name(), java.sql.Types.VARCHAR)
        .param("body", wording.canonical())
        .param("hash", revision.fingerprint().hex())
        .param("by", revision.by().id())
        .param("at", Timestamp.from(revision.at()))
        .update();
  }

  List<Revision> revisions(TextId text) {
    return database
        .sql(REVISIONS + "where space_id = ? and text_id = ? order by number")
        .params(text.space().id(), text.id())
        .query(Versions::revision)
        .list();
  }

  /** Every revision, with the answers that were given to its very words. */
  List<Answered> answered(TextId text) {
    var found = new LinkedHashMap<Revision, Map<HolderId, Instant>>();
    database
        .sql(
            """
            select r.space_id, r.id, r.text_id, r.version, r.number, r.symbol, r.title, r.occasion, r.name, r.hash, r.by_mandate, r.at, a.holder_id as answer_of, a.at as answered_at
            from revision r left join agreement a on (a.space_id, a.revision_id, a.hash) = (r.space_id, r.id, r.hash)
            where r.space_id = ? and r.text_id = ? order by r.number
            """)
        .params(text.space().id(), text.id())
        .query(
            row -> {
              var answers =
                  found.computeIfAbsent(revision(row, row.getRow()), one -> new HashMap<>());
              if (row.getObject("answer_of", UUID.class) instanceof UUID holder) {
                answers.put(new HolderId(holder), row.getTimestamp("answered_at").toInstant());
              }
            });
    return found.entrySet().stream().map(e -> new Answered(e.getKey(), e.getValue())).toList();
  }

  /**
   * A revision and what was said to it.
   *
   * @param revision the revision
   * @param yes who said yes to it, and when
   */
  record Answered(Revision revision, Map<HolderId, Instant> yes) {}

  Optional<Revision> find(RevisionId id) {
    return database
        .sql(REVISIONS + "where space_id = ? and id = ?")
        .params(id.space().id(), id.id())
        .query(Versions::revision)
        .optional();
  }

  /** A revision with its words and their language, in one statement. */
  Optional<FrozenText> frozen(RevisionId id) {
    return database
        .sql(
            """
            select r.space_id, r.id, r.text_id, r.version, r.number, r.symbol, r.title, r.occasion, r.name, r.hash, r.by_mandate, r.at, r.body, r.language
            from revision r where r.space_id = ? and r.id = ?
            """)
        .params(id.space().id(), id.id())
        .query(
            (row, number) ->
                new FrozenText(
                    revision(row, number),
                    row.getString("language"),
                    Wording.read(row.getString("body")).orThrow()))
        .optional();
  }

  Wording wording(RevisionId id) {
    var body =
        database
            .sql("select body from revision where space_id = ? and id = ?")
            .params(id.space().id(), id.id())
            .query(String.class)
            .single();
    return Wording.read(body).orThrow();
  }

  private static Revision revision(java.sql.ResultSet row, int number)
      throws java.sql.SQLException {
    var space = new SpaceId(row.getObject("space_id", UUID.class));
    return new Revision(
        new RevisionId(space, row.getObject("id", UUID.class)),
        new TextId(space, row.getObject("text_id", UUID.class)),
        row.getInt("version"),
        row.getInt("number"),
        row.getString("symbol"),
        row.getString("title"),
        Revision.Occasion.valueOf(row.getString("occasion")),
        row.getString("name"),
        new Fingerprint(row.getString("hash")),
        new MandateId(row.getObject("by_mandate", UUID.class)),
        row.getTimestamp("at").toInstant());
  }
}
