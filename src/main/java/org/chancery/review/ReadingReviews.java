package org.chancery.review;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.TextId;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.identity.Offices;
import org.chancery.identity.UseCase;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.segments.Holders;
import org.chancery.segments.Spaces;

/** Reading reviews: the list, what awaits whom, the page of one, and its table of comments. */
@UseCase
public class ReadingReviews {

  private final Reviews reviews;
  private final Comments comments;
  private final ReadingTexts texts;
  private final Spaces spaces;
  private final Holders holders;
  private final Offices offices;

  ReadingReviews(
      Reviews reviews,
      Comments comments,
      ReadingTexts texts,
      Spaces spaces,
      Holders holders,
      Offices offices) {
    this.reviews = reviews;
    this.comments = comments;
    this.texts = texts;
    this.spaces = spaces;
    this.holders = holders;
    this.offices = offices;
  }

  /**
   * The reviews that the actor may see.
   *
   * @param actor who asks
   * @return what awaits the actor first, then the newest; at most 200
   */
  public List<ReviewRow> list(Actor actor) {
    var known = byId(holders.all());
    return reviews.counted(actor.holder().id()).stream()
        .map(counted -> row(actor, counted, known))
        .sorted(Comparator.comparing(row -> row.awaits() == ReviewRow.Awaits.NOTHING))
        .toList();
  }

  /**
   * How far the review of a text has come.
   *
   * @param actor who asks
   * @param text which text
   * @return none if it is under no review that the actor may see
   */
  public Optional<ReviewRow> ofText(Actor actor, TextId text) {
    return reviews
        .ofText(text, actor.holder().id())
        .map(counted -> row(actor, counted, byId(holders.all())));
  }

  /**
   * What awaits the actor on the desk: an expert whose segment has said nothing yet is asked to
   * comment, the council's chair to give dispositions and to complete.
   *
   * @param actor who asks
   * @return the newest first; empty for all others
   */
  public List<ReviewRow> awaiting(Actor actor) {
    return actor.is(Capacity.EXPERT, Capacity.CHAIR)
        ? list(actor).stream().filter(row -> row.awaits() != ReviewRow.Awaits.NOTHING).toList()
        : List.of();
  }

  /**
   * The page of a review.
   *
   * @param actor who asks
   * @param id which
   * @return everything the page prints
   * @throws org.chancery.identity.Refused with the same "nothing here" for one that does not exist
   *     and for one that the actor may not see
   */
  public ReviewSheet sheet(Actor actor, ReviewId id) {
    var review = reviews.find(id);
    var frozen = texts.frozen(actor, review.revision());
    var clauses = Clause.of(frozen.wording());
    var all = holders.all();
    var council =
        all.stream().filter(h -> h.id().equals(review.council())).findFirst().orElseThrow();
    var read = comments(actor, review, clauses, all);
    var missing = read.stream().filter(Comment::awaitsDisposition).count();
    var closed = ReviewPolicy.anOpenReviewIsWorkedOn(review);
    var notDisposing =
        ReviewPolicy.onlyTheChairOfThatCouncilDisposes(actor, council.id()).or(() -> closed);
    return new ReviewSheet(
        review,
        council,
        frozen.revision().fingerprint(),
        frozen.language(),
        clauses,
        read,
        spaces.seats(id.space()),
        all,
        ReviewPolicy.onlySegmentsComment(actor).or(() -> closed).orElse(null),
        notDisposing.orElse(null),
        notDisposing.or(() -> ReviewPolicy.eachCommentHasItsFinalDisposition(missing)).orElse(null),
        ReviewPolicy.onlyTheChairOfThatCouncilDisposes(actor, council.id()).isEmpty());
  }

  /**
   * The page of a review, and remembers that the actor has seen the draft.
   *
   * @param actor who opens it
   * @param id which
   * @return everything the page prints
   */
  public ReviewSheet open(Actor actor, ReviewId id) {
    var sheet = sheet(actor, id);
    texts.lookAtTheBeginning(actor, sheet.review().text());
    return sheet;
  }

  /**
   * The table of comments as a workbook, in the columns that international standardisation uses.
   *
   * @param actor who asks
   * @param id of which review
   * @param locale the language of the dispositions
   * @return the same bytes for the same comments, reader and language
   */
  public CommentsFile table(Actor actor, ReviewId id, Locale locale) {
    return new CommentsTable(sheet(actor, id), actor.holder().clock(), locale).file();
  }

  private List<Comment> comments(
      Actor actor, Review review, List<Clause> clauses, List<Holder> all) {
    var stored = comments.of(review.id());
    var mandates =
        stored.stream()
            .flatMap(c -> Stream.concat(Stream.of(c.by()), c.said().stream().map(s -> s.by())))
            .distinct()
            .toList();
    var voices = new Voices(actor, offices.of(mandates), byId(all), clauses, review);
    var order = new HashMap<String, Integer>();
    clauses.forEach(clause -> order.put(clause.block(), order.size()));
    return stored.stream()
        .map(voices::comment)
        .sorted(
            Comparator.comparing(
                    (Comment c) ->
                        Objects.requireNonNullElse(order.get(c.clause().block()), order.size()))
                .thenComparing(Comment::number))
        .toList();
  }

  private static ReviewRow row(
      Actor actor, Reviews.Counted counted, Map<HolderId, Holder> holders) {
    var review = counted.review();
    return new ReviewRow(
        review,
        Objects.requireNonNull(holders.get(review.council())),
        counted.comments(),
        counted.ours(),
        counted.missing(),
        awaits(actor, counted));
  }

  private static ReviewRow.Awaits awaits(Actor actor, Reviews.Counted counted) {
    if (!counted.review().open()) {
      return ReviewRow.Awaits.NOTHING;
    }
    if (ReviewPolicy.onlyTheChairOfThatCouncilDisposes(actor, counted.review().council())
        .isEmpty()) {
      return counted.missing() > 0
          ? ReviewRow.Awaits.DISPOSITION
          : counted.comments() > 0 ? ReviewRow.Awaits.COMPLETION : ReviewRow.Awaits.NOTHING;
    }
    return ReviewPolicy.onlySegmentsComment(actor).isEmpty() && counted.ours() == 0
        ? ReviewRow.Awaits.COMMENT
        : ReviewRow.Awaits.NOTHING;
  }

  private static Map<HolderId, Holder> byId(List<Holder> all) {
    return all.stream().collect(Collectors.toMap(Holder::id, Function.identity()));
  }
}
