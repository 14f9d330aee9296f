package org.chancery.drafting.spi;

import java.util.Optional;
import org.chancery.drafting.TextId;
import org.chancery.identity.Actor;

/**
 * Something a higher module lets people do with a text, offered on the text's page: opening it for
 * signature, for example.
 */
public interface DraftAction {

  /**
   * What this actor can do with this text now.
   *
   * @param actor who looks at the page
   * @param text which text
   * @return none if the action does not exist for them
   */
  Optional<Offer> offer(Actor actor, TextId text);

  /**
   * An action as offered.
   *
   * @param labelKey message key of the verb
   * @param address the page or dialog to go to, a path of this portal
   * @param blockedKey message key of the reason why it cannot be done now; empty if it can
   */
  record Offer(String labelKey, String address, String blockedKey) {}
}
