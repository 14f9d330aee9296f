package org.chancery.identity;

import java.time.Clock;
import org.chancery.segments.Facts;
import org.chancery.segments.Holders;
import org.chancery.segments.Spaces;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Showing names: whether the other parties see the offices of a segment's people beside what they
 * write, or only segment and capacity. Heads and signatories are known by office to everybody.
 */
@UseCase
public class ShowingNames {

  private final Holders holders;
  private final Spaces spaces;
  private final Facts facts;
  private final JdbcClient database;
  private final Clock clock;

  ShowingNames(Holders holders, Spaces spaces, Facts facts, JdbcClient database, Clock clock) {
    this.holders = holders;
    this.spaces = spaces;
    this.facts = facts;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Whether the offices of the actor's segment are shown.
   *
   * @param actor who asks
   * @return true if other parties see them
   */
  public boolean shown(Actor actor) {
    return holders.get(actor.holder().id()).namesShown();
  }

  /**
   * Shows the offices of the segment's people to the other parties, or hides them from now on. What
   * others have read already they have read.
   *
   * @param actor the segment's administrator
   * @param shown whether they are shown
   */
  public void show(Actor actor, boolean shown) {
    if (!actor.is(Capacity.SEGMENT_ADMINISTRATOR)) {
      throw new Refused(IdentityReason.ONLY_THE_ADMINISTRATOR);
    }
    var segment = actor.holder().id();
    var changed =
        database
            .sql("update holder set names_shown = ? where id = ? and names_shown <> ?")
            .params(shown, segment.id(), shown)
            .update();
    if (changed > 0) {
      // An administrator does not write in the hall: the record of it is the segment's own.
      var vault = spaces.roomOf(segment).orElseThrow().id();
      facts.record(new NamesShown(vault, segment, shown, actor.id(), clock.instant()));
    }
  }
}
