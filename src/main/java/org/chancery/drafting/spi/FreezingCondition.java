package org.chancery.drafting.spi;

import java.util.List;
import java.util.Optional;
import org.chancery.drafting.TextId;
import org.chancery.identity.Actor;
import org.chancery.identity.Reason;
import org.chancery.identity.Refused;

/**
 * What must be done before the wording of a text at a table is frozen as a revision, as a higher
 * module knows it: a council's review must be completed, for example. A bean of that module; asked
 * in the transaction of the act that freezes, with the text's row locked.
 */
public interface FreezingCondition {

  /**
   * Whether the present state may be frozen.
   *
   * @param actor who wants to freeze it
   * @param text a text at a table
   * @return none if so, else what is still to be done
   */
  Optional<Reason> mayFreeze(Actor actor, TextId text);

  /**
   * The first condition that is not met.
   *
   * @param conditions of all modules
   * @param actor who wants to freeze
   * @param text a text at a table
   * @return none if it may be frozen; for pages that block the verb beforehand
   */
  static Optional<Reason> unmet(List<FreezingCondition> conditions, Actor actor, TextId text) {
    return conditions.stream()
        .flatMap(condition -> condition.mayFreeze(actor, text).stream())
        .findFirst();
  }

  /**
   * Demands that all conditions are met.
   *
   * @param conditions of all modules
   * @param actor who freezes
   * @param text a text at a table
   * @throws Refused with the first reason why not
   */
  static void require(List<FreezingCondition> conditions, Actor actor, TextId text) {
    unmet(conditions, actor, text)
        .ifPresent(
            reason -> {
              throw new Refused(reason);
            });
  }
}
