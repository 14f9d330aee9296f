package org.chancery.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Components in an order, each drawn anew only when what it shows has changed. While others write,
 * what stands beside a text is read again and again: what stays keeps the focus of the keyboard,
 * and a click that is on its way.
 *
 * @param <T> what one of them shows, all of it; compared by value
 */
final class KeptItems<T> {

  private final HasComponents within;
  private final Map<T, Component> drawn = new HashMap<>();

  KeptItems(HasComponents within) {
    this.within = within;
  }

  void show(List<T> now, Function<T, Component> draw) {
    var staying = Set.copyOf(now);
    drawn
        .entrySet()
        .removeIf(
            entry -> {
              var gone = !staying.contains(entry.getKey());
              if (gone) {
                within.remove(entry.getValue());
              }
              return gone;
            });
    for (int i = 0; i < now.size(); i++) {
      var component = drawn.computeIfAbsent(now.get(i), draw);
      var there = within.getElement();
      if (i >= there.getChildCount() || !component.getElement().equals(there.getChild(i))) {
        within.addComponentAtIndex(i, component);
      }
    }
  }
}
