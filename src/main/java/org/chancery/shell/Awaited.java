package org.chancery.shell;

import com.vaadin.flow.server.VaadinRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.chancery.identity.Actor;
import org.springframework.stereotype.Component;

/** Everything that awaits an actor, of all modules: read once for a page, its desk and its bell. */
@Component
public class Awaited {

  private final List<Awaiting> modules;

  Awaited(List<Awaiting> modules) {
    this.modules = modules;
  }

  /**
   * What awaits an actor now.
   *
   * @param actor who
   * @param locale in which language
   * @return the nearest deadline first, then those without one, the oldest first
   */
  @SuppressWarnings("unchecked") // the attribute is written below and nowhere else
  public List<AwaitingItem> of(Actor actor, Locale locale) {
    var request = VaadinRequest.getCurrent();
    var kept = Awaited.class.getName() + actor + locale;
    if (request != null && request.getAttribute(kept) instanceof List<?> read) {
      return (List<AwaitingItem>) read;
    }
    var items =
        modules.stream()
            .flatMap(module -> module.awaiting(actor, locale).stream())
            .sorted(Comparator.comparing(Awaited::urgency).thenComparing(AwaitingItem::since))
            .toList();
    if (request != null) {
      request.setAttribute(kept, items);
    }
    return items;
  }

  private static Instant urgency(AwaitingItem item) {
    return switch (item.due()) {
      case null -> Instant.MAX;
      case Due.At due -> due.at();
      case Due.On due -> due.date().last().atStartOfDay().toInstant(ZoneOffset.UTC);
    };
  }
}
