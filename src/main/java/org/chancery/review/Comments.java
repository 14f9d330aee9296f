package org.chancery.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of comments, and the insert-only rows of their dispositions. */
@Component
class Comments {

  private static final String SELECT =
      """
      select c.space_id, c.id, c.review_id, c.holder_id, c.number, c.block_id, c.kind, c.place, c.words, c.proposal, c.version, c.withdrawn, c.by_mandate, c.at,
        c.changed_at, d.kind as said, d.words as said_words, d.by_mandate as said_by, d.at as said_at
      from review_comment c left join disposition d on (d.space_id, d.comment_id) = (c.space_id, c.id)
      """;

  private final JdbcClient database;

  Comments(JdbcClient database) {
    this.database = database;
  }

  /**
   * A comment as its row has it.
   *
   * @param by who made it
   * @param said what the council's chair said to it, the latest last
   */
  record Stored(
      CommentId id,
      UUID review,
      HolderId holder,
      int number,
      String block,
      CommentWords words,
      int version,
      boolean withdrawn,
      MandateId by,
      Instant at,
      Instant changedAt,
      List<Said> said) {}

  /** A disposition as its row has it. */
  record Said(DispositionKind kind, String words, MandateId by, Instant at) {}

  /** The number that a segment's next comment gets. */
  int nextNumber(ReviewId review, HolderId holder) {
    return database
        .sql(
            "select coalesce(max(number), 0) + 1 from review_comment where space_id = ? and"
                + " review_id = ? and holder_id = ?")
        .params(review.space().id(), review.id(), holder.id())
        .query(Integer.class)
        .single();
  }

  void add(Stored comment) {
    database
        .sql(
            "insert into review_comment (space_id, id, review_id, holder_id, number, block_id,"
                + " kind, place, words, proposal, version, by_mandate, at, changed_by, changed_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            comment.id().space().id(),
            comment.id().id(),
            comment.review(),
            comment.holder().id(),
            comment.number(),
            comment.block(),
            comment.words().kind().name(),
            comment.words().place(),
            comment.words().words(),
            comment.words().proposal(),
            comment.version(),
            comment.by().id(),
            Timestamp.from(comment.at()),
            comment.by().id(),
            Timestamp.from(comment.changedAt()))
        .update();
  }

  void correct(CommentId id, CommentWords words, MandateId by, Instant at) {
    database
        .sql(
            "update review_comment set kind = ?, place = ?, words = ?, proposal = ?, version ="
                + " version + 1, changed_by = ?, changed_at = ? where space_id = ? and id = ?")
        .params(
            words.kind().name(),
            words.place(),
            words.words(),
            words.proposal(),
            by.id(),
            Timestamp.from(at),
            id.space().id(),
            id.id())
        .update();
  }

  void withdraw(CommentId id, MandateId by, Instant at) {
    database
        .sql(
            "update review_comment set withdrawn = true, version = version + 1, changed_by = ?,"
                + " changed_at = ? where space_id = ? and id = ?")
        .params(by.id(), Timestamp.from(at), id.space().id(), id.id())
        .update();
  }

  void dispose(CommentId id, int number, Said said) {
    database
        .sql(
            "insert into disposition (space_id, comment_id, number, kind, words, by_mandate, at)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            id.space().id(),
            id.id(),
            number,
            said.kind().name(),
            said.words(),
            said.by().id(),
            Timestamp.from(said.at()))
        .update();
  }

  Stored find(CommentId id) {
    return read("where c.space_id = ? and c.id = ? order by d.number", id.space(), id.id()).stream()
        .findFirst()
        .orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
  }

  List<Stored> of(ReviewId review) {
    return read(
        "where c.space_id = ? and c.review_id = ? order by c.at, c.id, d.number",
        review.space(),
        review.id());
  }

  private List<Stored> read(String condition, SpaceId space, UUID id) {
    var found = new LinkedHashMap<UUID, Stored>();
    database
        .sql(SELECT + condition)
        .params(space.id(), id)
        .query(
            row -> {
              var one = row.getObject("id", UUID.class);
              if (!found.containsKey(one)) {
                found.put(one, stored(row));
              }
              if (row.getString("said") instanceof String kind) {
                Objects.requireNonNull(found.get(one)).said().add(said(row, kind));
              }
            });
    return List.copyOf(found.values());
  }

  private static Said said(ResultSet row, String kind) throws SQLException {
    return new Said(
        DispositionKind.valueOf(kind),
        row.getString("said_words"),
        new MandateId(row.getObject("said_by", UUID.class)),
        row.getTimestamp("said_at").toInstant());
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        new CommentId(
            new SpaceId(row.getObject("space_id", UUID.class)), row.getObject("id", UUID.class)),
        row.getObject("review_id", UUID.class),
        new HolderId(row.getObject("holder_id", UUID.class)),
        row.getInt("number"),
        row.getString("block_id"),
        new CommentWords(
            CommentKind.valueOf(row.getString("kind")),
            row.getString("place"),
            row.getString("words"),
            row.getString("proposal")),
        row.getInt("version"),
        row.getBoolean("withdrawn"),
        new MandateId(row.getObject("by_mandate", UUID.class)),
        row.getTimestamp("at").toInstant(),
        row.getTimestamp("changed_at").toInstant(),
        new ArrayList<>());
  }
}
