package org.chancery.shell;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.identity.Actor;
import org.chancery.identity.UseCase;
import org.chancery.segments.Space;
import org.chancery.segments.SpaceId;
import org.chancery.segments.Spaces;
import org.springframework.transaction.annotation.Transactional;

/** What every page's frame asks, for all modules in one transaction. */
@UseCase
@Transactional(readOnly = true)
class WatchingTheHouse {

  private final Spaces spaces;
  private final List<Awaiting> modules;

  WatchingTheHouse(Spaces spaces, List<Awaiting> modules) {
    this.spaces = spaces;
    this.modules = modules;
  }

  /**
   * What the frame shows and where it listens.
   *
   * @param awaited the nearest deadline first, then those without one, the oldest first
   * @param rooms where the actor sits: bells of other rooms are not heard
   */
  record Watch(List<AwaitingItem> awaited, Set<SpaceId> rooms) {}

  /**
   * What the frame of every page needs.
   *
   * @param actor who reads
   * @param locale in which language
   * @return read in one transaction
   */
  public Watch watch(Actor actor, Locale locale) {
    return new Watch(awaited(actor, locale), rooms(actor));
  }

  /**
   * Where an actor sits now.
   *
   * @param actor who listens
   * @return the rooms whose bells they may hear
   */
  public Set<SpaceId> rooms(Actor actor) {
    return spaces.all().stream().map(Space::id).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What awaits an actor.
   *
   * @param actor who reads
   * @param locale in which language
   * @return the nearest deadline first, then those without one, the oldest first
   */
  public List<AwaitingItem> awaited(Actor actor, Locale locale) {
    return modules.stream()
        .flatMap(module -> module.awaiting(actor, locale).stream())
        .sorted(Comparator.comparing(WatchingTheHouse::urgency).thenComparing(AwaitingItem::since))
        .toList();
  }

  private static Instant urgency(AwaitingItem item) {
    return switch (item.due()) {
      case null -> Instant.MAX;
      case Due.At due -> due.at();
      case Due.On due -> due.date().last().atStartOfDay().toInstant(ZoneOffset.UTC);
    };
  }
}
