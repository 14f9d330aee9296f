package org.chancery.shell;

import java.time.Instant;
import java.time.ZoneId;

/** By when something must be done: a moment on somebody's clock, or a date as exact as agreed. */
public sealed interface Due {

  /**
   * An exact deadline.
   *
   * @param at the moment
   * @param zone whose clock made it
   */
  record At(Instant at, ZoneId zone) implements Due {}

  /**
   * A date.
   *
   * @param date as exact as agreed
   */
  record On(PartialDate date) implements Due {}
}
