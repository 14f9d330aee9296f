package org.chancery.shell;

import java.util.Set;
import org.chancery.segments.SpaceId;

/** Where the reader of a page sits: bells of other rooms are not heard. */
public interface Rooms {

  /**
   * As the present request has read it, if it has.
   *
   * @return none for whoever has no mandate
   */
  Set<SpaceId> known();

  /**
   * Asked anew, since a table was opened.
   *
   * @return none for whoever has no mandate
   */
  Set<SpaceId> now();

  /**
   * Rooms that stay the same.
   *
   * @param spaces which
   * @return always these
   */
  static Rooms fixed(Set<SpaceId> spaces) {
    var same = Set.copyOf(spaces);
    return new Rooms() {
      @Override
      public Set<SpaceId> known() {
        return same;
      }

      @Override
      public Set<SpaceId> now() {
        return same;
      }
    };
  }
}
