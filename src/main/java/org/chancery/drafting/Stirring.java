package org.chancery.drafting;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.chancery.segments.SpaceId;
import org.chancery.shell.Bells;

/**
 * Tells other nodes and the quieter parts of pages that somebody writes, without a bell for every
 * stroke.
 */
final class Stirring {

  private static final long OTHERS_MILLIS = 20;
  private static final long PAGES_MILLIS = 3_000;

  /** For lists and the notes beside a text. */
  private static final String PAGES = "text";

  private final Bells bells;
  private final ScheduledExecutorService clockwork;
  private final Set<SpaceId> others = ConcurrentHashMap.newKeySet();
  private final Set<SpaceId> pages = ConcurrentHashMap.newKeySet();

  Stirring(Bells bells, ScheduledExecutorService clockwork) {
    this.bells = bells;
    this.clockwork = clockwork;
  }

  void stirred(SpaceId space) {
    if (others.add(space)) {
      clockwork.schedule(
          () -> {
            others.remove(space);
            bells.ringOthers(space, OpenTexts.STEPS);
          },
          OTHERS_MILLIS,
          TimeUnit.MILLISECONDS);
    }
    if (pages.add(space)) {
      clockwork.schedule(
          () -> {
            pages.remove(space);
            bells.ring(space, PAGES);
          },
          PAGES_MILLIS,
          TimeUnit.MILLISECONDS);
    }
  }
}
