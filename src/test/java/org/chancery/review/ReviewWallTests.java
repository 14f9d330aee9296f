package org.chancery.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.chancery.HouseTest;
import org.chancery.TestDatabase;
import org.chancery.identity.Actor;
import org.chancery.identity.SampleCommission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the database refuses at the table of a review, if every line of Java above it were wrong.
 */
@HouseTest
class ReviewWallTests {

  private static final String DISPOSE =
      "insert into disposition (space_id, comment_id, number, kind, words, by_mandate, at)"
          + " values (:space, :comment, 1, 'ACCEPTED', '', entered_mandate(), now())";
  private static final String COMPLETE =
      "update review set completed_at = now(), completed_by = entered_mandate()"
          + " where space_id = :space";
  private static final String CORRECT =
      "update review_comment set words = 'other', changed_by = entered_mandate()"
          + " where space_id = :space and id = :comment";
  private static final String SPEAK_FOR_ANOTHER =
      "insert into review_comment (space_id, id, review_id, holder_id, number, block_id, kind,"
          + " place, words, proposal, version, by_mandate, at, changed_by, changed_at) select"
          + " space_id, gen_random_uuid(), review_id, holder_id, 900, block_id, kind, place, words,"
          + " proposal, 1, entered_mandate(), at, entered_mandate(), at from review_comment where"
          + " space_id = :space and id = :comment";

  @Autowired SampleCommission commissions;
  @Autowired SampleReviews reviews;
  @Autowired CommentingDrafts commenting;
  @Autowired DisposingComments disposing;
  @Autowired ReadingReviews reading;

  Actor tajikistan;
  Actor expert;
  Actor russia;
  Actor chair;
  Actor member;
  Actor secretary;
  ReviewId review;
  CommentId comment;

  @BeforeEach
  void aComment() {
    var commission = commissions.found();
    tajikistan = commission.delegateOf("TJ");
    expert = commission.expertOf("TJ");
    russia = commission.expertOf("RU");
    chair = commission.chairOf("CCS");
    member = commission.memberOf("CCS");
    secretary = commission.secretary();
    review = reviews.submitted(tajikistan, chair);
    comment = reviews.comment(expert, review, "words");
  }

  /** How many rows were touched: none if the row is hidden from the verb, -1 if it was refused. */
  private int rows(Actor actor, String sql) throws SQLException {
    try (var c = DriverManager.getConnection(TestDatabase.url(), "portal_app", "app")) {
      c.setAutoCommit(false);
      try (var enter = c.prepareStatement("select gate.enter(?, now())")) {
        enter.setObject(1, actor.id().id());
        enter.execute();
      }
      try (var statement = c.createStatement()) {
        return statement.executeUpdate(
            sql.replace(":space", "'" + review.space().id() + "'")
                .replace(":comment", "'" + comment.id() + "'"));
      } catch (SQLException refused) {
        assertThat(refused.getSQLState()).isEqualTo("42501");
        return -1;
      } finally {
        c.rollback();
      }
    }
  }

  @Test
  void nobodyButTheCouncilsChairDisposesAndCompletes() throws SQLException {
    for (var other : List.of(tajikistan, expert, russia, member, secretary)) {
      assertThat(rows(other, DISPOSE)).as("disposition by " + other.office().en()).isEqualTo(-1);
      assertThat(rows(other, COMPLETE)).as("completion by " + other.office().en()).isLessThan(1);
    }
    assertThat(rows(chair, DISPOSE)).isEqualTo(1);
    assertThat(rows(chair, COMPLETE)).isEqualTo(1);
  }

  @Test
  void aSegmentSpeaksForItselfAndOnlyUntilItIsAnswered() throws SQLException {
    for (var other : List.of(russia, chair, member, secretary)) {
      assertThat(rows(other, CORRECT)).as("correction by " + other.office().en()).isLessThan(1);
      assertThat(rows(other, SPEAK_FOR_ANOTHER)).isEqualTo(-1);
    }
    assertThat(rows(tajikistan, CORRECT)).isEqualTo(1);
    reviews.answer(chair, review, comment);
    assertThat(rows(tajikistan, CORRECT)).isZero();
    disposing.complete(chair, review);
    assertThat(rows(tajikistan, SPEAK_FOR_ANOTHER)).isEqualTo(-1);
    assertThat(rows(chair, DISPOSE.replace(", 1, 'ACC", ", 2, 'ACC"))).isEqualTo(-1);
    assertThat(rows(chair, COMPLETE)).isZero();
  }

  @Test
  void commentsMadeAtTheSameTimeGetNumbersOfTheirOwn() throws Exception {
    var block = reviews.block(expert, review, "1.1");
    List<Callable<CommentId>> all =
        IntStream.range(0, 12)
            .<Callable<CommentId>>mapToObj(
                i ->
                    () ->
                        commenting.comment(
                            i % 2 == 0 ? expert : tajikistan,
                            review,
                            block,
                            SampleReviews.said("at once " + i)))
            .toList();
    try (var people = Executors.newFixedThreadPool(4)) {
      for (var made : people.invokeAll(all)) {
        made.get();
      }
    }
    assertThat(reading.sheet(expert, review).comments())
        .extracting(Comment::number)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 13).mapToObj("TJ-%03d"::formatted).toList());
  }
}
