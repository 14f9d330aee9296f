package org.chancery.drafting;

import java.util.List;
import java.util.Map;
import org.chancery.identity.Office;
import org.chancery.identity.Reason;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.chancery.segments.SpaceKind;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a text for one reader: the comments that this reader may read.
 *
 * @param text of which text
 * @param version the version of which all passages here are positions
 * @param threads in the order of their passages; those whose passage was deleted at the end
 * @param offices the offices of all who are named in them
 * @param own the room in which this reader's side speaks among itself, perhaps the one where the
 *     text lies; none for those without one
 * @param ownKind what kind of room that is
 * @param mayShare whether this reader may comment for all who read the text
 * @param notCommenting why this reader does not comment at all; none if they do
 */
public record Margin(
    TextId text,
    int version,
    List<CommentThread> threads,
    Map<MandateId, Office> offices,
    @Nullable SpaceId own,
    @Nullable SpaceKind ownKind,
    boolean mayShare,
    @Nullable Reason notCommenting) {

  /** Keeps its own copies. */
  public Margin {
    threads = List.copyOf(threads);
    offices = Map.copyOf(offices);
  }

  /**
   * Whether there is a choice between speaking among ourselves and to all who read the text.
   *
   * @return false also where the text lies in our own room
   */
  public boolean hasChoice() {
    return mayShare && own != null && !own.equals(text.space());
  }

  /**
   * Whether a thread is read by our own side only.
   *
   * @param thread one of these
   * @return true also of every thread where the text lies in our own room
   */
  public boolean isPrivate(CommentThread thread) {
    return thread.id().space().equals(own);
  }

  /**
   * Whether this reader can say anything here.
   *
   * @return true if there is somebody to whom
   */
  public boolean mayComment() {
    return notCommenting == null && (mayShare || own != null);
  }
}
