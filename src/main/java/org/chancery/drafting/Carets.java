package org.chancery.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.texts.engine.StepMap;

/**
 * Where everybody's caret stands in an open text. Told at once when somebody moves, but not with
 * every stroke: an author's own steps move it, and all readers compute that themselves.
 */
final class Carets {

  private final Map<Writer, int[]> places = new LinkedHashMap<>();

  /** Here, and nowhere in the text yet. */
  synchronized void arrived(Writer hand) {
    places.put(hand, new int[] {-1, -1});
  }

  synchronized void put(Writer hand, int from, int to) {
    places.put(hand, new int[] {from, to});
  }

  synchronized boolean forget(Writer hand) {
    return places.remove(hand) != null;
  }

  synchronized void map(List<StepMap> maps) {
    places
        .values()
        .forEach(
            place -> {
              if (place[0] < 0) {
                return;
              }
              place[0] = Placing.position(place[0], maps);
              place[1] = Placing.position(place[1], maps);
            });
  }

  synchronized byte[] told(int version) {
    return Frames.here(version, places);
  }
}
