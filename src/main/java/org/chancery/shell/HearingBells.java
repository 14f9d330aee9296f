package org.chancery.shell;

import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.identity.Actor;
import org.chancery.identity.UseCase;
import org.chancery.segments.Space;
import org.chancery.segments.SpaceId;
import org.chancery.segments.Spaces;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody may hear a bell: in the rooms where they sit, and nowhere else. */
@UseCase
@Transactional(readOnly = true)
public class HearingBells {

  private final Spaces spaces;

  HearingBells(Spaces spaces) {
    this.spaces = spaces;
  }

  /**
   * The rooms of an actor.
   *
   * @param actor who
   * @return for {@link Live#on}
   */
  public Set<SpaceId> rooms(Actor actor) {
    return spaces.all().stream().map(Space::id).collect(Collectors.toUnmodifiableSet());
  }
}
