package org.chancery.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chancery.identity.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a segment says to a clause of the revision under review, as one reader sees it.
 *
 * @param id its identity
 * @param number its segment's code and number: {@code TJ-001}
 * @param author who made it
 * @param clause to what
 * @param words what is said
 * @param version how often it was written; what one answers is this version
 * @param withdrawn whether its segment took it back
 * @param at when it was made
 * @param correctedAt when it was corrected or withdrawn; none if it never was
 * @param dispositions what the council's chair said to it, the latest last
 * @param notCorrecting why the reader does not correct or withdraw it; none if they may
 * @param ours whether it is of the reader's own segment
 */
public record Comment(
    CommentId id,
    String number,
    Author author,
    Clause clause,
    CommentWords words,
    int version,
    boolean withdrawn,
    Instant at,
    @Nullable Instant correctedAt,
    List<Disposition> dispositions,
    @Nullable Reason notCorrecting,
    boolean ours) {

  /** Keeps a copy of the list. */
  public Comment {
    dispositions = List.copyOf(dispositions);
  }

  /**
   * The disposition that counts.
   *
   * @return the latest; none before the first
   */
  public Optional<Disposition> disposition() {
    return dispositions.isEmpty() ? Optional.empty() : Optional.of(dispositions.getLast());
  }

  /**
   * Whether it still lacks a final disposition.
   *
   * @return false for what was withdrawn
   */
  public boolean awaitsDisposition() {
    return !withdrawn && disposition().filter(d -> d.kind().isFinal()).isEmpty();
  }
}
