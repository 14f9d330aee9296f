package org.chancery.shell;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import org.chancery.identity.Actor;

/** A block that a higher module puts in the side column of the desk, such as the next meeting. */
public interface DeskCard {

  /**
   * The block, made anew for each visit.
   *
   * @param actor who looks
   * @param locale in which language
   * @return nothing if there is nothing to show
   */
  Optional<Component> card(Actor actor, Locale locale);
}
