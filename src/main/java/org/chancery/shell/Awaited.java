package org.chancery.shell;

import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.identity.Actor;
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
   * Where an actor may hear a bell: in the rooms where they sit now, and nowhere else.
   *
   * @param actor who
   * @param locale in which language the page is
   * @return for {@link Live#everywhere}
   */
  public Set<SpaceId> rooms(Actor actor, Locale locale) {
    // without a request a page asks because a table was opened: what awaits is read by its action
    return VaadinRequest.getCurrent() == null
        ? watching.rooms(actor)
        : watch(actor, locale).rooms();
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
