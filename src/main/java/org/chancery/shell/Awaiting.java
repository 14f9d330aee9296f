package org.chancery.shell;

import java.util.List;
import java.util.Locale;
import org.chancery.identity.Actor;

/** What a higher module puts on desks and behind the bell; a bean of that module. */
public interface Awaiting {

  /**
   * What awaits an actor now.
   *
   * @param actor who
   * @param locale in which language
   * @return what the actor may see and do; at most a few dozen
   */
  List<AwaitingItem> awaiting(Actor actor, Locale locale);
}
