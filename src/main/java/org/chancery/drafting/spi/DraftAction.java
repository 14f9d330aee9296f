package org.chancery.drafting.spi;

import java.util.Optional;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextSheet;
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
   * The same, for a page that has read the text already: an action that needs no more than the
   * sheet says, asks the database for no more.
   *
   * @param actor who looks at the page
   * @param text as the page shows it
   * @return none if the action does not exist for them
   */
  default Optional<Offer> offer(Actor actor, TextSheet text) {
    return offer(actor, text.id());
  }

  /**
   * An action as offered.
   *
   * @param labelKey message key of the verb
   * @param address the page or dialog to go to, a path of this portal
   * @param blockedKey message key of the reason why it cannot be done now; empty if it can
   */
  record Offer(String labelKey, String address, String blockedKey) {}
}
