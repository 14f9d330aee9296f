package org.chancery.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.identity.Actor;
import org.chancery.identity.Office;
import org.chancery.segments.Holder;
import org.chancery.segments.HolderId;
import org.chancery.segments.MandateId;

/**
 * Who said what, as one reader may know it.
 *
 * @param reader who reads
 * @param offices behind the mandates
 * @param holders of the commission
 * @param clauses of the revision under review
 * @param review which review
 */
record Voices(
    Actor reader,
    Map<MandateId, Office> offices,
    Map<HolderId, Holder> holders,
    List<Clause> clauses,
    Review review) {

  Comment comment(Comments.Stored stored) {
    var corrected = stored.changedAt().isAfter(stored.at());
    return new Comment(
        stored.id(),
        "%s-%03d".formatted(holder(stored.holder()).code(), stored.number()),
        author(stored.by(), stored.holder()),
        clause(stored.block()),
        stored.words(),
        stored.version(),
        stored.withdrawn(),
        stored.at(),
        corrected ? stored.changedAt() : null,
        stored.said().stream().map(this::disposition).toList(),
        ReviewPolicy.onlyItsSegmentCorrects(reader, stored.holder())
            .or(() -> ReviewPolicy.anOpenReviewIsWorkedOn(review))
            .or(
                () ->
                    ReviewPolicy.anUnansweredCommentIsCorrected(
                        stored.withdrawn(), !stored.said().isEmpty()))
            .orElse(null),
        reader.actsFor(stored.holder()));
  }

  private Disposition disposition(Comments.Said said) {
    return new Disposition(
        said.kind(), said.words(), author(said.by(), review.council()), said.at());
  }

  /** An office is for its own side, and for others only where that side lets it be seen. */
  private Author author(MandateId mandate, HolderId of) {
    var office = offices.get(mandate);
    return new Author(
        holder(of),
        office == null ? null : office.capacity(),
        office != null && (reader.actsFor(of) || holder(of).namesShown()) ? office.name() : null);
  }

  private Clause clause(String block) {
    return clauses.stream()
        .filter(clause -> clause.block().equals(block))
        .findFirst()
        .orElseGet(() -> new Clause(block, "", false, false, ""));
  }

  private Holder holder(HolderId id) {
    return Objects.requireNonNull(holders.get(id));
  }
}
