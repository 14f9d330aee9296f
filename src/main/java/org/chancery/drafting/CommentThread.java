package org.chancery.drafting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chancery.segments.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * What people say to one passage of a text.
 *
 * @param id its identity
 * @param shared whether all who read the text read it; else only the room of whoever began it
 * @param block the block in which the passage began when it was commented on
 * @param quote the words of the passage as they were then
 * @param passage where it stands now; none if it was deleted
 * @param settled who resolved it or opened it again, the latest; none if nobody did
 * @param said from the first words on, never empty
 */
public record CommentThread(
    CommentId id,
    boolean shared,
    String block,
    String quote,
    @Nullable Passage passage,
    @Nullable Settled settled,
    List<Said> said) {

  /**
   * Words in a thread.
   *
   * @param id their identity
   * @param words 1 to 4000 characters
   * @param by whose
   * @param at when
   * @param mentions who is asked to read them
   */
  public record Said(UUID id, String words, MandateId by, Instant at, List<MandateId> mentions) {

    /** Keeps its own copy of the mentions. */
    public Said {
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * An act on a thread.
   *
   * @param resolved whether it was resolved; else opened again
   * @param by who did it
   * @param at when
   */
  public record Settled(boolean resolved, MandateId by, Instant at) {}

  /** Keeps its own copy of what was said. */
  public CommentThread {
    said = List.copyOf(said);
  }

  /**
   * Whether nothing more is to be done about it.
   *
   * @return true if the latest act resolved it
   */
  public boolean isResolved() {
    return settled != null && settled.resolved();
  }

  /**
   * Whether it says the same, wherever its passage has moved.
   *
   * @param other the thread at another moment
   * @return true if a reader would see no difference
   */
  public boolean saysTheSameAs(CommentThread other) {
    return id.equals(other.id)
        && isOrphaned() == other.isOrphaned()
        && Objects.equals(settled, other.settled)
        && said.equals(other.said);
  }

  /**
   * Whether its passage was deleted.
   *
   * @return true if it stands nowhere any more
   */
  public boolean isOrphaned() {
    return passage == null;
  }
}
