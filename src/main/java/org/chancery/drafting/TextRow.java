package org.chancery.drafting;

import java.time.Instant;
import org.chancery.segments.MandateId;
import org.chancery.segments.SpaceId;
import org.chancery.segments.SpaceKind;
import org.jspecify.annotations.Nullable;

/**
 * A text in a list, with everything its row prints.
 *
 * @param id which text
 * @param kind what it is to become
 * @param title its title
 * @param language {@code ru} or {@code en}
 * @param head the present version
 * @param spaceKind in what kind of room it lies
 * @param spaceCode the code of that room
 * @param symbol the symbol of its latest revision; none in a vault
 * @param revisions how many revisions it has
 * @param keeper who keeps it
 * @param changedAt when it last changed
 * @param closedFor why nobody writes in it; none while open
 * @param stage how far it has come
 * @param releasedTo for a draft: the codes of the tables to which it was released, comma-separated;
 *     empty if nobody sees it
 * @param everReleased whether others have seen it, even if what they saw was withdrawn since
 * @param agreed whether all parties said yes to its present state
 */
public record TextRow(
    TextId id,
    TextKind kind,
    String title,
    String language,
    int head,
    SpaceKind spaceKind,
    String spaceCode,
    @Nullable String symbol,
    int revisions,
    MandateId keeper,
    Instant changedAt,
    @Nullable ClosedFor closedFor,
    Stage stage,
    String releasedTo,
    boolean everReleased,
    boolean agreed) {

  /**
   * The room.
   *
   * @return the space of the text
   */
  public SpaceId space() {
    return id.space();
  }
}
