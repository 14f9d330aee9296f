package org.chancery.shell;

import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.identity.Actor;
import org.chancery.identity.CurrentActor;
import org.chancery.segments.SpaceId;
import org.springframework.stereotype.Component;

/** Everything that awaits an actor, of all modules: read once for a page, its desk and its bell. */
@Component
public class Awaited {

  private final WatchingTheHouse watching;

  Awaited(WatchingTheHouse watching) {
    this.watching = watching;
  }

  /**
   * What awaits an actor now.
   *
   * @param actor who
   * @param locale in which language
   * @return the nearest deadline first, then those without one, the oldest first
   */
  public List<AwaitingItem> of(Actor actor, Locale locale) {
    return watch(actor, locale).awaited();
  }

  /**
   * Where whoever reads a page may hear a bell: in the rooms where they sit, and nowhere else.
   *
   * @param current who reads, in the capacity of the moment
   * @param locale in which language the page is
   * @return for {@link Live#everywhere}
   */
  public Rooms rooms(CurrentActor current, Locale locale) {
    return new Rooms() {
      @Override
      public Set<SpaceId> known() {
        return current.find().map(actor -> watch(actor, locale).rooms()).orElse(Set.of());
      }

      @Override
      public Set<SpaceId> now() {
        return current.find().map(watching::rooms).orElse(Set.of());
      }
    };
  }

  /**
   * How much awaits the same person in another capacity.
   *
   * @param other the person, acting in it
   * @param locale in which language
   * @return a number; what it is, is shown to that capacity only
   */
  public int elsewhere(Actor other, Locale locale) {
    return watching.awaited(other, locale).size();
  }

  private WatchingTheHouse.Watch watch(Actor actor, Locale locale) {
    var request = VaadinRequest.getCurrent();
    var kept = Awaited.class.getName() + actor + locale;
    if (request != null && request.getAttribute(kept) instanceof WatchingTheHouse.Watch read) {
      return read;
    }
    var watch = watching.watch(actor, locale);
    if (request != null) {
      request.setAttribute(kept, watch);
    }
    return watch;
  }
}
