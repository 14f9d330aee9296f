package org.chancery.meetings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What changed from one state of an agenda to another. Of items that changed places the fewest
 * possible are called moved.
 */
final class AgendaChanges {

  private AgendaChanges() {}

  static List<AgendaChange> between(AgendaBody before, AgendaBody after) {
    var changes = new ArrayList<AgendaChange>();
    var stayed = stayed(before, after);
    for (int i = 0; i < after.items().size(); i++) {
      var item = after.items().get(i);
      var place = i + 1;
      before
          .item(item.id())
          .ifPresentOrElse(
              earlier -> {
                if (!stayed.contains(item.id())) {
                  changes.add(new AgendaChange.Moved(place, before.place(item.id())));
                }
                within(changes, place, earlier, item);
              },
              () -> {
                changes.add(new AgendaChange.Added(place, item.subject()));
                item.documents()
                    .forEach(d -> changes.add(new AgendaChange.Attached(place, d.symbol())));
              });
    }
    before.items().stream()
        .filter(item -> after.item(item.id()).isEmpty())
        .forEach(
            gone -> changes.add(new AgendaChange.Removed(before.place(gone.id()), gone.subject())));
    return List.copyOf(changes);
  }

  private static void within(
      List<AgendaChange> changes, int place, AgendaItem before, AgendaItem after) {
    if (!before.subject().equals(after.subject())) {
      changes.add(new AgendaChange.Reworded(place, before.subject(), after.subject()));
    }
    if (before.kind() != after.kind()) {
      changes.add(new AgendaChange.KindChanged(place, before.kind(), after.kind()));
    }
    before.documents().stream()
        .filter(d -> !after.documents().contains(d))
        .forEach(d -> changes.add(new AgendaChange.Detached(place, d.symbol())));
    after.documents().stream()
        .filter(d -> !before.documents().contains(d))
        .forEach(d -> changes.add(new AgendaChange.Attached(place, d.symbol())));
  }

  /** The longest run of common items that kept their order: all others moved. */
  private static Set<UUID> stayed(AgendaBody before, AgendaBody after) {
    var common =
        after.items().stream()
            .map(AgendaItem::id)
            .filter(id -> before.item(id).isPresent())
            .toList();
    var length = new int[common.size()];
    var previous = new int[common.size()];
    var best = -1;
    for (int i = 0; i < common.size(); i++) {
      length[i] = 1;
      previous[i] = -1;
      for (int j = 0; j < i; j++) {
        if (before.place(common.get(j)) < before.place(common.get(i))
            && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      if (best < 0 || length[i] > length[best]) {
        best = i;
      }
    }
    var stayed = new HashSet<UUID>();
    for (int i = best; i >= 0; i = previous[i]) {
      stayed.add(common.get(i));
    }
    return Collections.unmodifiableSet(stayed);
  }
}
