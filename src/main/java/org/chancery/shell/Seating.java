package org.chancery.shell;

import org.chancery.segments.TableOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Rings in a new room: whoever has a page open asks, with their own rights, whether they sit there.
 */
@Component
class Seating {

  static final String TOPIC = "seated";

  private final Bells bells;

  Seating(Bells bells) {
    this.bells = bells;
  }

  @EventListener
  void on(TableOpened opened) {
    bells.ringAfterCommit(opened.table(), TOPIC);
  }
}
