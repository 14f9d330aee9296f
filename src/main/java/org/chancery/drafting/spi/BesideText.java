package org.chancery.drafting.spi;

import java.util.Locale;
import java.util.Optional;
import org.chancery.drafting.TextSheet;
import org.chancery.identity.Actor;

/**
 * Something a higher module keeps about a text, named beside it with the way to it: a council's
 * review, for example. A bean of that module.
 */
public interface BesideText {

  /**
   * What this reader finds beside this text.
   *
   * @param actor who looks at the page
   * @param text as the page shows it: whoever can tell from it that there is nothing asks the
   *     database for nothing
   * @param locale in which words
   * @return none if there is nothing, or nothing for this reader
   */
  Optional<Beside> beside(Actor actor, TextSheet text, Locale locale);

  /**
   * What is named.
   *
   * @param title what it is
   * @param words how it stands
   * @param verb the words of the link
   * @param address where it leads, a path of this portal
   */
  record Beside(String title, String words, String verb, String address) {}
}
