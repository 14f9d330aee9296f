package org.chancery.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.drafting.RevisionId;
import org.chancery.drafting.TextId;
import org.chancery.identity.IdentityReason;
import org.chancery.identity.Refused;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of reviews. */
@Component
class Reviews {

  private static final String COLUMNS =
      """
      select v.space_id, v.id, v.text_id, v.revision_id, v.council_id, v.title, v.symbol, v.by_mandate, v.at, v.completed_at, s.closed_at is not null as closed
      """;

  /** A comment lacks a disposition until the latest one is final. */
  private static final String COUNTED =
      COLUMNS
          + """
          , n.comments, n.ours, n.missing from review v join space s on s.id = v.space_id left join lateral (
            select count(*) as comments, count(*) filter (where c.holder_id = :reader) as ours,
              count(*) filter (where coalesce(d.kind, 'TO_BE_DISCUSSED') = 'TO_BE_DISCUSSED') as missing
            from review_comment c left join lateral (select kind from disposition x where (x.space_id, x.comment_id) = (c.space_id, c.id)
              order by x.number desc limit 1) d on true
            where (c.space_id, c.review_id) = (v.space_id, v.id) and not c.withdrawn) n on true
          """;

  private final JdbcClient database;

  Reviews(JdbcClient database) {
    this.database = database;
  }

  void add(Review review) {
    database
        .sql(
            "insert into review (space_id, id, text_id, revision_id, council_id, title, symbol,"
                + " by_mandate, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            review.id().space().id(),
            review.id().id(),
            review.text().id(),
            review.revision().id(),
            review.council().id(),
            review.title(),
            review.symbol(),
            review.by().id(),
            Timestamp.from(review.at()))
        .update();
  }

  Review find(ReviewId id) {
    return database
        .sql(
            COLUMNS
                + "from review v join space s on s.id = v.space_id where v.space_id = ? and v.id ="
                + " ?")
        .params(id.space().id(), id.id())
        .query(Reviews::review)
        .optional()
        .orElseThrow(() -> new Refused(IdentityReason.NOTHING_HERE));
  }

  /** With the row locked, so that acts on one review happen one after the other. */
  Review toChange(ReviewId id) {
    var locked =
        database
            .sql("select id from review where space_id = ? and id = ? for update")
            .params(id.space().id(), id.id())
            .query(UUID.class)
            .optional();
    var review = find(id);
    ReviewPolicy.require(ReviewPolicy.anOpenReviewIsWorkedOn(review));
    if (locked.isEmpty()) { // a reader without a writing seat
      throw new Refused(IdentityReason.NOTHING_HERE);
    }
    return review;
  }

  void complete(ReviewId id, MandateId by, Instant at) {
    database
        .sql("update review set completed_at = ?, completed_by = ? where space_id = ? and id = ?")
        .params(Timestamp.from(at), by.id(), id.space().id(), id.id())
        .update();
  }

  /** Newest first, with what a list counts. */
  List<Counted> counted(HolderId reader) {
    return database
        .sql(COUNTED + "order by v.at desc, v.id limit 200")
        .param("reader", reader.id())
        .query(Reviews::counted)
        .list();
  }

  /** How far the review of a text has come; none if the text is under no review. */
  Optional<Counted> ofText(TextId text, HolderId reader) {
    return database
        .sql(COUNTED + "where v.space_id = :space and v.text_id = :text")
        .param("reader", reader.id())
        .param("space", text.space().id())
        .param("text", text.id())
        .query(Reviews::counted)
        .optional();
  }

  /** A review with the numbers of its standing comments. */
  record Counted(Review review, int comments, int ours, int missing) {}

  private static Counted counted(ResultSet row, int number) throws SQLException {
    return new Counted(
        review(row, number), row.getInt("comments"), row.getInt("ours"), row.getInt("missing"));
  }

  private static Review review(ResultSet row, int number) throws SQLException {
    var space = new SpaceId(row.getObject("space_id", UUID.class));
    return new Review(
        new ReviewId(space, row.getObject("id", UUID.class)),
        new TextId(space, row.getObject("text_id", UUID.class)),
        new RevisionId(space, row.getObject("revision_id", UUID.class)),
        new HolderId(row.getObject("council_id", UUID.class)),
        row.getString("title"),
        row.getString("symbol"),
        new MandateId(row.getObject("by_mandate", UUID.class)),
        row.getTimestamp("at").toInstant(),
        instant(row.getTimestamp("completed_at")),
        row.getBoolean("closed"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
